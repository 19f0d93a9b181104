/** Docker's health object: `{ Status, FailingStreak, Log }`, alone or inside what `inspect` prints. */
import { get, isObject, items, matches, number, text } from '../../json';
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';

export const docker: LiveFormat = {
  id: 'docker',
  title: 'Docker health',
  gives: ['health'],
  detect({ json }) {
    const health = find(json);
    return health && matches(get(health, 'Status'), /^(none|starting|healthy|unhealthy)$/) ? 63 : null;
  },
  parse({ json }) {
    const health = find(json);
    if (!health) return null;
    const streak = number(get(health, 'FailingStreak')) ?? 0;
    const last = items(get(health, 'Log'), 100).at(-1);
    const output = text(get(last, 'Output'));
    const parts =
      last === undefined ? [] : [component('last check', get(last, 'ExitCode') === 0 ? 'ok' : 'failed', output)];
    return healthReading('docker', get(health, 'Status'), parts, {
      notes: streak > 0 ? [`failed ${streak} times in a row`] : [],
    });
  },
};

/** The object with `Status` and `FailingStreak`, wherever `inspect` or a proxy of the API put it. */
function find(json: unknown): unknown {
  const root = Array.isArray(json) && json.length === 1 ? (json as readonly unknown[])[0] : json;
  const state = get(root, 'State');
  for (const candidate of [root, get(root, 'Health'), get(state, 'Health')]) {
    if (isObject(candidate) && typeof get(candidate, 'Status') === 'string' && 'FailingStreak' in candidate)
      return candidate;
  }
  return undefined;
}
