import { defineLibrary } from '../model/library';

/** Metrics of opossum's breakers; protects nothing itself. */
export default defineLibrary({
  id: 'opossum-prometheus',
  packages: ['opossum-prometheus'],
  sources: [
    { fact: '*', from: 'opossum-prometheus@0.3.0/index.js: PrometheusMetrics, constructor({ circuits, registry })' },
  ],
});
