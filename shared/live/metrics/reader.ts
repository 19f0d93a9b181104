/** A reader finds breakers (or numbers worth a row) among metric families, wherever these came from. */
import type { EndpointConfig } from '../config';
import { clean } from '../json';
import type { Breaker, Metric } from '../model';
import type { Family, Sample } from './parse';

export interface ReaderContext {
  readonly states: EndpointConfig['states'];
  /** What this reader returned as `memory` last time. */
  readonly memory: unknown;
}

export interface ReaderResult {
  readonly breakers?: readonly Breaker[];
  readonly metrics?: readonly Metric[];
  readonly memory?: unknown;
}

export interface MetricReader {
  readonly id: string;
  /** Is this family its business? The first reader that says so gets it. */
  wants(family: string): boolean;
  read(families: readonly Family[], context: ReaderContext): ReaderResult;
}

const nameLabels = [
  'name',
  'breaker',
  'circuit_breaker',
  'circuitbreaker',
  'circuit',
  'breaker_name',
  'policy',
  'dependency',
  'target',
  'service',
  'upstream',
  'method',
];
/** Labels that say where a sample came from, not which breaker it is. */
const placeLabels = new Set([
  'instance',
  'job',
  'pod',
  'namespace',
  'container',
  'endpoint',
  'group',
  'state',
  '__name__',
]);

/** What a sample's breaker is called: a usual label, else all that are left. */
export function breakerName(sample: Sample): string {
  for (const label of nameLabels) {
    const value = sample.labels.get(label);
    if (value) return clean(value, 120);
  }
  const rest = [...sample.labels].filter(([label]) => !placeLabels.has(label)).map(([, value]) => value);
  return clean(rest.join(' '), 120) || sample.name;
}

/** The replica a sample is of, where the source says so. */
export function instanceOf(sample: Sample): string | null {
  const instance = sample.labels.get('instance') ?? sample.labels.get('pod');
  return instance ? clean(instance, 120) : null;
}

/** Groups samples by breaker and replica. */
export function byBreaker(samples: Iterable<Sample>): { name: string; instance: string | null; samples: Sample[] }[] {
  const groups = new Map<string, { name: string; instance: string | null; samples: Sample[] }>();
  for (const sample of samples) {
    const name = breakerName(sample);
    const instance = instanceOf(sample);
    const key = JSON.stringify([name, instance]);
    const group = groups.get(key);
    if (group) group.samples.push(sample);
    else groups.set(key, { name, instance, samples: [sample] });
  }
  return [...groups.values()];
}

/** A row for a sample; `text` replaces the plain number. */
export function metricRow(sample: Sample, text?: string): Metric {
  const finite = Number.isFinite(sample.value);
  return {
    name: clean(sample.name, 120),
    labels: [...sample.labels].slice(0, 20).map(([label, value]) => [clean(label, 60), clean(value, 120)] as const),
    value: finite ? sample.value : null,
    text: text ?? String(sample.value),
  };
}
