/** Times in ms from options' values. */
import type { OptionSpec } from '../model/catalogue';
import { access } from '../link/access';
import type { Evaluator } from '../link/evaluate';
import { alternatives, isUndefined, type Value } from '../link/values';
import { settled } from './defaults';

const UNITS = { ms: 1, s: 1000, min: 60_000, duration: 1 } as const;

/** A time in ms from an option's value; ms null: set to a number that is not known. */
export function milliseconds(
  ev: Evaluator,
  value: Value,
  spec: OptionSpec,
): { state: 'present' | 'unknown'; ms: number | null } | 'off' | 'unset' {
  const off = spec.off ?? [0, false, null, Number.POSITIVE_INFINITY];
  const found: (number | null | 'off' | 'unset' | 'unknown')[] = alternatives(
    ev.assumeDefaults ? settled(ev, value) : value,
  ).map((v) => {
    if (isUndefined(v)) return 'unset';
    if (v.k === 'const' && spec.ignores?.includes(v.v as number)) return 'unset';
    if (v.k === 'global' && v.path === 'Infinity') return 'off';
    if (v.k === 'env' || v.k === 'number') return null;
    if (v.k === 'obj' && spec.unit === 'duration') return durationObject(ev, v);
    // An object where a number is meant holds settings of its own (`timeout: { totalMs }`), read by their own paths.
    if (v.k === 'obj' || v.k === 'arr') return 'unset';
    if (v.k === 'fn' || v.k === 'client' || v.k === 'provider') return 'unset';
    if (v.k !== 'const') return v.k === 'ext' || v.k === 'response' || v.k === 'text' ? null : 'unknown';
    if (off.includes(v.v as number)) return 'off';
    if (typeof v.v === 'number') return Number.isNaN(v.v) ? null : v.v < 0 ? 'off' : v.v * UNITS[spec.unit ?? 'ms'];
    return typeof v.v === 'string' ? duration(v.v, UNITS[spec.unit ?? 'ms']) : 'unknown';
  });
  if (found.every((f) => f === 'unset')) return 'unset';
  if (found.every((f) => f === 'off' || f === 'unset')) return 'off';
  if (found.some((f) => f === 'unknown' || f === 'off' || f === 'unset')) return { state: 'unknown', ms: null };
  const numbers = found.filter((f): f is number => typeof f === 'number');
  return { state: 'present', ms: numbers.length === found.length ? Math.max(...numbers) : null };
}

/** `5s`, `2 minutes`, `500ms`, `1000`; null when it is not a duration. */
export function duration(text: string, unit = 1): number | null {
  const m = /^\s*(\d+(?:\.\d+)?)\s*(ms|milli(?:second)?s?|s|secs?|seconds?|m|mins?|minutes?|h|hours?)?\s*$/i.exec(text);
  if (!m) return null;
  const n = Number(m[1]);
  const word = (m[2] ?? '').toLowerCase();
  if (!word) return n * unit;
  if (word === 'ms' || word.startsWith('milli')) return n;
  if (word.startsWith('s')) return n * 1000;
  return word.startsWith('h') ? n * 3_600_000 : n * 60_000;
}

function durationObject(ev: Evaluator, v: Value): number | null {
  const units: [string, number][] = [
    ['milliseconds', 1],
    ['seconds', 1000],
    ['minutes', 60_000],
    ['hours', 3_600_000],
  ];
  const parts = units.flatMap(([name, factor]) => {
    const part = access(ev, v, name);
    return part.k === 'const' && typeof part.v === 'number' ? [part.v * factor] : [];
  });
  return parts.length > 0 ? parts.reduce((a, b) => a + b, 0) : null;
}
