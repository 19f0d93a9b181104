/**
 * Gauges of breakers by any other exporter. A `state` label says it; a 0/1 family ending in `_open` says it; numbers say
 * it only when the user or the HELP text explains them, because 1 is open in one library and closed in the next.
 */
import type { EndpointConfig } from '../../config';
import type { Breaker, BreakerState } from '../../model';
import { breakerOf } from '../../words';
import type { Family, Sample } from '../parse';
import { byBreaker, type MetricReader } from '../reader';

export const gaugesReader: MetricReader = {
  id: 'gauges',
  wants: (family) =>
    /circuit_?breaker.*(state|status|open)/i.test(family) &&
    !/(_total|_count|_sum|_bucket|_created|_seconds|_time|_at)$/i.test(family),
  read(families, { states }) {
    const breakers = families
      .filter((family) => !['counter', 'histogram', 'summary'].includes(family.type))
      .flatMap((family) => byBreaker(family.samples).map((group) => breaker(family, group, states)));
    return { breakers: preferred(breakers) };
  },
};

type Group = ReturnType<typeof byBreaker>[number];

function breaker(family: Family, group: Group, states: EndpointConfig['states']): Breaker {
  const base = { name: group.name, instance: group.instance, counters: {}, since: null, source: family.name };
  const labelled = group.samples.filter((sample) => sample.labels.has('state'));
  if (labelled.length > 0) {
    const current = labelled.filter((sample) => sample.value === 1);
    const raw = current.length === 1 ? (current[0]?.labels.get('state') ?? null) : null;
    const note = raw === null ? 'none or several of its states are 1' : null;
    return { ...base, state: breakerOf(raw), raw, confidence: 'stated', note };
  }
  const sample = group.samples[0] as Sample;
  const raw = String(sample.value);
  if (group.samples.length > 1) {
    return { ...base, state: 'unknown', raw: null, confidence: 'raw', note: 'several values for one breaker' };
  }
  if (/_open$/i.test(family.name) && (sample.value === 0 || sample.value === 1)) {
    return { ...base, state: sample.value === 1 ? 'open' : 'closed', raw, confidence: 'stated', note: null };
  }
  const configured = new Map(states.map(([number, state]) => [Number(number), state]));
  if (configured.size > 0) {
    const state = configured.get(sample.value) ?? 'unknown';
    return { ...base, state, raw, confidence: state === 'unknown' ? 'raw' : 'stated', note: 'numbers as configured' };
  }
  const explained = helpStates(family.help).get(sample.value);
  if (explained) return { ...base, state: explained, raw, confidence: 'stated', note: 'numbers as its HELP text says' };
  const note = `the number ${raw} means different states in different libraries; say what it means with \`states\``;
  return { ...base, state: 'unknown', raw, confidence: 'raw', note };
}

/**
 * `0 closed, 1 open, 2 half-open` or `closed=0, open=1`. Empty unless it names both closed and open, each with one
 * number of its own: half an explanation is none.
 */
export function helpStates(help: string): ReadonlyMap<number, BreakerState> {
  const word = '(half[-_ ]?open|forced[-_ ]?open|closed|open|isolated|disabled)';
  const found = new Map<number, BreakerState>();
  const patterns = [
    {
      pattern: new RegExp(String.raw`(?<![\w.])(\d{1,2})\s*(?:[=:-]|is|means|->)?\s*${word}\b`, 'gi'),
      number: 1,
      state: 2,
    },
    {
      pattern: new RegExp(String.raw`\b${word}\s*(?:[=:-]|is|means|->|\()\s*(\d{1,2})(?![\w.])`, 'gi'),
      number: 2,
      state: 1,
    },
  ];
  for (const { pattern, number, state } of patterns) {
    found.clear();
    let clear = true;
    for (const match of help.slice(0, 500).matchAll(pattern)) {
      const key = Number(match[number]);
      const value = breakerOf(match[state]);
      if (found.has(key) && found.get(key) !== value) clear = false;
      found.set(key, value);
    }
    const values = [...found.values()];
    if (clear && values.includes('closed') && values.includes('open') && new Set(values).size === values.length)
      return found;
  }
  return new Map();
}

/** Of several families about one breaker the one that states its state. */
function preferred(breakers: readonly Breaker[]): Breaker[] {
  const best = new Map<string, Breaker>();
  for (const breaker of breakers) {
    const key = JSON.stringify([breaker.name, breaker.instance]);
    const before = best.get(key);
    if (!before || (before.state === 'unknown' && breaker.state !== 'unknown')) best.set(key, breaker);
  }
  return [...best.values()];
}
