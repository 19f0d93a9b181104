/** What `faultline live --format json` writes and `check --live-snapshot` reads. */
import { type JsonObject, boolean, get, isObject, items, number, parseJson, small, text } from './json';
import type {
  Breaker,
  BreakerCounters,
  Component,
  EndpointState,
  Flag,
  HealthState,
  HistoryPoint,
  LiveProblem,
  Metric,
  Reading,
} from './model';
import { bareFlag } from './model';

export interface LiveSnapshot {
  readonly version: 1;
  readonly tool: { readonly name: 'faultline'; readonly version: string };
  /** When it was taken, ms since 1970: ages are counted from here. */
  readonly takenAt: number;
  readonly endpoints: readonly EndpointState[];
}

export function toSnapshot(endpoints: readonly EndpointState[], version: string, now: number): LiveSnapshot {
  return { version: 1, tool: { name: 'faultline', version }, takenAt: now, endpoints };
}

/** Reads a snapshot somebody handed over. Unknown members are dropped; an error is one line. Never throws. */
export function fromSnapshot(textOfFile: string): { snapshot: LiveSnapshot } | { error: string } {
  const json = parseJson(textOfFile);
  if (!isObject(json)) return { error: 'the live snapshot is not JSON' };
  if (json['version'] !== 1) return { error: 'the live snapshot is of another version' };
  const takenAt = number(json['takenAt']);
  if (takenAt === null || !Array.isArray(json['endpoints'])) return { error: 'the live snapshot is incomplete' };
  const endpoints: EndpointState[] = [];
  for (const [index, item] of items(json['endpoints']).entries()) {
    const name = text(get(item, 'name'));
    if (!isObject(item) || name === null) return { error: `endpoint ${index} of the live snapshot has no name` };
    endpoints.push(endpoint(item, name));
  }
  const version = text(get(get(json, 'tool'), 'version'), 40) ?? '';
  return { snapshot: { version: 1, tool: { name: 'faultline', version }, takenAt, endpoints } };
}

const oneOf = <T extends string>(value: unknown, all: readonly T[], otherwise: T): T =>
  all.find((one) => one === value) ?? otherwise;
const statuses = ['up', 'degraded', 'down', 'unknown'] as const;
const breakerStates = ['closed', 'open', 'half-open', 'forced-open', 'disabled', 'unknown'] as const;
const problems = [
  'unchecked',
  'paused',
  'config',
  'auth',
  'not-found',
  'redirect',
  'not-an-api',
  'unreadable',
  'too-large',
  'rate-limited',
  'server-error',
  'unreachable',
  'timeout',
] as const;
const counters: readonly (keyof BreakerCounters)[] = [
  'calls',
  'failures',
  'successes',
  'timeouts',
  'rejected',
  'slow',
  'buffered',
  'failureRate',
  'slowRate',
];

function endpoint(item: JsonObject, name: string): EndpointState {
  const pairs = items(item['dependencies'], 1000).flatMap((pair) => {
    const [from, to] = items(pair, 2);
    return typeof from === 'string' && typeof to === 'string' ? [[from, to] as const] : [];
  });
  return {
    name,
    url: text(item['url']),
    file: text(item['file']),
    type: text(item['type'], 60) ?? 'auto',
    dependency: text(item['dependency']),
    dependencies: pairs,
    status: oneOf(item['status'], statuses, 'unknown'),
    httpStatus: number(item['httpStatus']),
    latencyMs: number(item['latencyMs']),
    reading: isObject(item['reading']) ? reading(item['reading']) : null,
    readAt: number(item['readAt']),
    checkedAt: number(item['checkedAt']),
    problem: problem(item['problem']),
    stopped: item['stopped'] === true,
    history: items(item['history'], 1000).map(
      (point): HistoryPoint => ({
        at: number(get(point, 'at')) ?? 0,
        status: oneOf(get(point, 'status'), statuses, 'unknown'),
        latencyMs: number(get(point, 'latencyMs')),
      }),
    ),
  };
}

function problem(value: unknown): LiveProblem | null {
  if (!isObject(value)) return null;
  return { kind: oneOf(value['kind'], problems, 'unreadable'), message: text(value['message']) ?? '' };
}

function reading(value: JsonObject): Reading {
  const coverage = oneOf(value['flagCoverage'], ['all', 'enabled', 'some', ''] as const, '');
  return {
    format: text(value['format'], 60) ?? '',
    health: isObject(value['health']) ? health(value['health']) : null,
    breakers: items(value['breakers']).filter(isObject).map(breaker),
    flags: items(value['flags'], 20_000)
      .filter((flag) => isObject(flag) && text(flag['key']) !== null)
      .map(flag),
    flagCoverage: coverage === '' ? null : coverage,
    metrics: items(value['metrics']).filter(isObject).map(metric),
    notes: items(value['notes'], 100).flatMap((note) => text(note) ?? []),
  };
}

function health(value: JsonObject): HealthState {
  return {
    status: oneOf(value['status'], statuses, 'unknown'),
    raw: text(value['raw']),
    components: items(value['components'])
      .filter(isObject)
      .map(
        (part): Component => ({
          name: text(part['name']) ?? '(no name)',
          status: oneOf(part['status'], statuses, 'unknown'),
          raw: text(part['raw']),
          message: text(part['message']),
        }),
      ),
    disagreement: text(value['disagreement']),
  };
}

function breaker(value: JsonObject): Breaker {
  const numbers = counters.flatMap((key) => {
    const n = number(get(value['counters'], key));
    return n === null ? [] : [[key, n] as const];
  });
  return {
    name: text(value['name']) ?? '(no name)',
    instance: text(value['instance']),
    state: oneOf(value['state'], breakerStates, 'unknown'),
    raw: text(value['raw']),
    counters: Object.fromEntries(numbers),
    since: number(value['since']),
    source: text(value['source']) ?? '',
    confidence: oneOf(value['confidence'], ['stated', 'inferred', 'raw'] as const, 'raw'),
    note: text(value['note']),
  };
}

function flag(value: unknown): Flag {
  const said = (key: string): string | null => text(get(value, key));
  const form = oneOf(get(value, 'form'), ['definition', 'evaluation'] as const, 'evaluation');
  const constant = oneOf(get(value, 'constant'), ['on', 'off', ''] as const, '');
  return {
    ...bareFlag(text(get(value, 'key'), 300) ?? '', said('source') ?? '', form),
    enabled: boolean(get(value, 'enabled')),
    ...(get(value, 'value') === undefined ? {} : { value: small(get(value, 'value')) }),
    variant: said('variant'),
    rollout: number(get(value, 'rollout')),
    conditions: boolean(get(value, 'conditions')),
    constant: constant === '' ? null : constant,
    stale: boolean(get(value, 'stale')),
    archived: boolean(get(value, 'archived')),
    type: said('type'),
    description: said('description'),
    updatedAt: number(get(value, 'updatedAt')),
    environments: items(get(value, 'environments'), 200)
      .filter(isObject)
      .map((e) => ({
        name: text(e['name']) ?? '',
        enabled: boolean(e['enabled']),
      })),
    reason: said('reason'),
  };
}

function metric(value: JsonObject): Metric {
  return {
    name: text(value['name']) ?? '',
    labels: items(value['labels'], 50).flatMap((pair) => {
      const [label, said] = items(pair, 2);
      return typeof label === 'string' && typeof said === 'string' ? [[label, said] as const] : [];
    }),
    value: number(value['value']),
    text: text(value['text']) ?? '',
  };
}
