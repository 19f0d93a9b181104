/**
 * Envoy's "circuit breakers" are limits on concurrency and its outlier detection ejects hosts: neither is an error
 * breaker, so they become rows with words of their own, and only when there is something to say.
 */
import { type MetricReader, metricRow } from '../reader';

const limit = /^envoy_cluster_circuit_breakers_(?:default|high)_(cx|cx_pool|rq|rq_pending|rq_retry)_open$/;
const ejected = /^envoy_cluster_outlier_detection_ejections_active$/;

const what = new Map([
  ['cx', 'connections'],
  ['cx_pool', 'connection pools'],
  ['rq', 'requests'],
  ['rq_pending', 'pending requests'],
  ['rq_retry', 'retries'],
]);

export const envoyReader: MetricReader = {
  id: 'envoy',
  wants: (family) => limit.test(family) || ejected.test(family) || /^envoy_cluster_circuit_breakers_/.test(family),
  read(families) {
    const samples = families.flatMap((family) => family.samples);
    return {
      metrics: samples.flatMap((sample) => {
        const name = what.get(limit.exec(sample.name)?.[1] ?? '');
        if (name !== undefined) return sample.value === 1 ? [metricRow(sample, `${name} at limit`)] : [];
        if (!ejected.test(sample.name) || !(sample.value > 0)) return [];
        return [metricRow(sample, `${sample.value} ${sample.value === 1 ? 'host' : 'hosts'} ejected`)];
      }),
    };
  },
};
