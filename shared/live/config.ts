/** Endpoints as a user writes them, and their validation with errors of one line each. */
import { parseDuration } from '../config';
import { formatIds } from './formats';
import { inSeconds } from './http/errors';
import { isObject, type JsonObject } from './json';
import type { BreakerState } from './model';
import { breakerOf } from './words';

/** One configured source of live state. Give `url` or `file`, not both. */
export interface EndpointConfig {
  /** Unique; shown in the tree. */
  readonly name: string;
  /** http or https, without credentials. */
  readonly url?: string;
  /** A flag definition file, relative to the workspace. */
  readonly file?: string;
  /** `auto` recognises the format from the answer; an explicit format always wins. */
  readonly type: string;
  /** The dependency this endpoint speaks for (`postgres`, `stripe`, a host). */
  readonly dependency?: string;
  /** From one poll to the next. Written `interval`, as ms or text such as `30s`. */
  readonly intervalMs: number;
  /** For the whole answer, body included. Written `timeout`. */
  readonly timeoutMs: number;
  /** Values may hold `${env:NAME}` and `${secret:NAME}`. */
  readonly headers: readonly (readonly [string, string])[];
  /** For whom flags are evaluated (OFREP, Unleash frontend, PostHog). */
  readonly context: JsonObject;
  /** Which environment's on/off is meant where a flag service lists several. */
  readonly environment?: string;
  /** Metric families to show beside the breakers, by exact name. */
  readonly metrics: readonly string[];
  /** What the numbers of a breaker gauge mean, where it does not say: `{"0": "closed", "1": "open"}`. */
  readonly states: readonly (readonly [string, BreakerState])[];
  /** Name of a part or breaker → dependency in the code. */
  readonly dependencies: readonly (readonly [string, string])[];
  readonly enabled: boolean;
}

/** Defaults in ms; the limits keep a typo (30 for 30 s) from polling all the time or never. */
export const defaults = { interval: 30_000, timeout: 10_000 } as const;
const limits = { interval: [5000, 3_600_000], timeout: [1000, 60_000] } as const;

export interface ValidatedEndpoints {
  readonly endpoints: readonly EndpointConfig[];
  /** An endpoint with an error is not among `endpoints`. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

const keys = [
  'name',
  'url',
  'file',
  'type',
  'dependency',
  'interval',
  'timeout',
  'headers',
  'context',
  'environment',
  'metrics',
  'states',
  'dependencies',
  'enabled',
];

/** Headers that belong to the connection, not to the user. */
const forbiddenHeaders = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'expect',
  'keep-alive',
  'if-none-match',
  'content-type',
  'proxy-authorization',
]);

/** Checks what stands in settings or the config file under `endpoints`. Never throws. */
export function validateEndpoints(input: unknown): ValidatedEndpoints {
  const errors: string[] = [];
  const warnings: string[] = [];
  const endpoints: EndpointConfig[] = [];
  if (input === undefined) return { endpoints, errors, warnings };
  if (!Array.isArray(input)) return { endpoints, errors: ['endpoints must be a list'], warnings };
  const names = new Set<string>();
  input.forEach((item: unknown, index) => {
    const name = isObject(item) && typeof item['name'] === 'string' ? item['name'].slice(0, 80) : '';
    const at = `endpoints[${index}]${name ? ` "${printable(name)}"` : ''}`;
    const found: string[] = [];
    const endpoint = isObject(item) ? one(item, found, (m) => warnings.push(`${at}: ${m}`)) : null;
    if (!isObject(item)) found.push('must be an object');
    if (endpoint && names.has(endpoint.name)) found.push('this name is used twice');
    if (endpoint) names.add(endpoint.name);
    errors.push(...found.map((message) => `${at}: ${message}`));
    if (endpoint && found.length === 0) endpoints.push(endpoint);
  });
  return { endpoints, errors, warnings };
}

function one(item: JsonObject, errors: string[], warn: (message: string) => void): EndpointConfig {
  for (const key of Object.keys(item)) {
    if (!keys.includes(key)) errors.push(`unknown key "${printable(key)}"; known: ${keys.join(', ')}`);
  }
  const string = (key: string): string | undefined => {
    const value = item[key];
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 2000) return value.trim();
    errors.push(`${key} must be a text`);
    return undefined;
  };
  const duration = (key: 'interval' | 'timeout'): number => {
    const value = item[key] ?? defaults[key];
    const [least, most] = limits[key];
    const ms = typeof value === 'number' || typeof value === 'string' ? parseDuration(value) : null;
    if (ms !== null && ms >= least && ms <= most) return ms;
    errors.push(
      `${key} must be a duration such as "30s", from ${inSeconds(least)} to ${inSeconds(most)}; a bare number is ms`,
    );
    return defaults[key];
  };
  const name = string('name');
  if (name === undefined && !errors.includes('name must be a text')) errors.push('name is missing');
  const url = string('url');
  const file = string('file');
  if ((url === undefined) === (file === undefined)) errors.push('give either url or file');
  if (url !== undefined) errors.push(...urlErrors(url));
  if (file !== undefined && /^([\\/]|[a-zA-Z]:)|(^|[\\/])\.\.([\\/]|$)/.test(file)) {
    errors.push('file must be a path inside the workspace');
  }
  const type = string('type') ?? 'auto';
  if (type !== 'auto' && !formatIds.includes(type)) {
    errors.push(`type "${printable(type)}" is unknown; known: auto, ${formatIds.join(', ')}`);
  }
  const enabled = item['enabled'] ?? true;
  if (typeof enabled !== 'boolean') errors.push('enabled must be true or false');
  const context = item['context'] ?? {};
  if (!isObject(context)) errors.push('context must be an object');
  const dependency = string('dependency');
  const environment = string('environment');
  return {
    name: name ?? '',
    ...(url === undefined ? {} : { url }),
    ...(file === undefined ? {} : { file }),
    type,
    ...(dependency === undefined ? {} : { dependency }),
    intervalMs: duration('interval'),
    timeoutMs: duration('timeout'),
    headers: headers(item['headers'], errors, warn),
    context: isObject(context) ? context : {},
    ...(environment === undefined ? {} : { environment }),
    metrics: metricNames(item['metrics'], errors),
    states: states(item['states'], errors),
    dependencies: pairs(item['dependencies'], 'dependencies', errors),
    enabled: enabled !== false,
  };
}

function urlErrors(url: string): string[] {
  if (url.includes('${')) return ['url must not hold ${…}; secrets belong into headers'];
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return ['url is not a URL'];
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return ['url must start with http:// or https://'];
  if (parsed.username || parsed.password) return ['url must not hold credentials; use headers'];
  return [];
}

function pairs(value: unknown, key: string, errors: string[]): [string, string][] {
  if (value === undefined) return [];
  if (isObject(value)) {
    const all = Object.entries(value);
    if (all.every((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')) return all;
  }
  errors.push(`${key} must be an object of texts`);
  return [];
}

function headers(value: unknown, errors: string[], warn: (message: string) => void): [string, string][] {
  const all = pairs(value, 'headers', errors);
  for (const [name, template] of all) {
    const shown = printable(name);
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) errors.push(`header name "${shown}" is not valid`);
    else if (forbiddenHeaders.has(name.toLowerCase())) errors.push(`header "${shown}" cannot be set`);
    if (/[^\t\x20-\x7e]/.test(template)) errors.push(`header "${shown}" may only hold printable ASCII`);
    for (const [whole, kind, variable] of template.matchAll(/\$\{(?:(env|secret):([^}]*)|[^}]*)\}?/g)) {
      if (kind && variable && /^[A-Za-z_][\w.-]*$/.test(variable) && whole.endsWith('}')) continue;
      errors.push(`header "${shown}" holds a placeholder that is neither \${env:NAME} nor \${secret:NAME}`);
    }
    if (/^(authorization|cookie|x-api-key|.*(token|secret).*)$/i.test(name) && !template.includes('${')) {
      warn(`header "${shown}" holds a literal; better \${env:NAME} or \${secret:NAME}`);
    }
  }
  return all;
}

function metricNames(value: unknown, errors: string[]): readonly string[] {
  if (value === undefined) return [];
  if (
    Array.isArray(value) &&
    value.length <= 100 &&
    value.every((v): v is string => typeof v === 'string' && v !== '')
  ) {
    return value;
  }
  errors.push('metrics must be a list of at most 100 metric names');
  return [];
}

function states(value: unknown, errors: string[]): [string, BreakerState][] {
  return pairs(value, 'states', errors).map(([number, word]) => {
    const state = breakerOf(word);
    if (state === 'unknown' || !/^-?\d+(\.\d+)?$/.test(number)) {
      errors.push('states must map numbers to closed, open, half-open, forced-open or disabled');
    }
    return [number, state];
  });
}

/** Quoted parts of messages: one short line whatever the config holds. */
function printable(value: string): string {
  const line = value.replace(/[^\x20-\x7e]/g, '?');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
