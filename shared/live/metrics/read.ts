/** Runs the readers over families, for the text formats and Prometheus' query API alike. */
import type { ParseContext, Parsed } from '../formats/format';
import { get } from '../json';
import { emptyReading, type Breaker, type Metric } from '../model';
import type { Family } from './parse';
import { type MetricReader, metricRow } from './reader';
import { envoyReader } from './readers/envoy';
import { gaugesReader } from './readers/gauges';
import { opossumReader } from './readers/opossum';
import { resilience4jReader } from './readers/resilience4j';

/** The first that wants a family gets it; Envoy stands before the gauges because its names look like theirs. */
const readers: readonly MetricReader[] = [envoyReader, resilience4jReader, opossumReader, gaugesReader];

const mostBreakers = 1000;
const mostMetrics = 200;

/** Is any reader, or the user, interested in this family? */
export function wanted(context: Pick<ParseContext, 'endpoint'>): (family: string) => boolean {
  const asked = new Set(context.endpoint.metrics);
  return (family) => asked.has(family) || readers.some((reader) => reader.wants(family));
}

/** Breakers and rows out of families. */
export function readFamilies(format: string, families: Iterable<Family>, context: ParseContext): Parsed {
  const all = [...families];
  const asked = new Set(context.endpoint.metrics);
  const shares = new Map<MetricReader, Family[]>();
  for (const family of all) {
    const reader = readers.find((candidate) => candidate.wants(family.name));
    if (!reader || family.samples.length === 0) continue;
    const share = shares.get(reader);
    if (share) share.push(family);
    else shares.set(reader, [family]);
  }
  const breakers: Breaker[] = [];
  const metrics: Metric[] = all
    .filter((family) => asked.has(family.name) || family.samples.some((sample) => asked.has(sample.name)))
    .flatMap((family) => family.samples.map((sample) => metricRow(sample)));
  const memory: Record<string, unknown> = {};
  for (const [reader, share] of shares) {
    const result = reader.read(share, { states: context.endpoint.states, memory: get(context.memory, reader.id) });
    breakers.push(...(result.breakers ?? []));
    metrics.push(...(result.metrics ?? []));
    if (result.memory !== undefined) memory[reader.id] = result.memory;
  }
  const notes: string[] = [];
  if (breakers.length > mostBreakers) notes.push(`${breakers.length} breakers, the first ${mostBreakers} are shown`);
  if (metrics.length > mostMetrics) notes.push(`${metrics.length} metrics, the first ${mostMetrics} are shown`);
  return {
    ...emptyReading,
    format,
    breakers: breakers.slice(0, mostBreakers),
    metrics: metrics.slice(0, mostMetrics),
    notes,
    memory,
  };
}
