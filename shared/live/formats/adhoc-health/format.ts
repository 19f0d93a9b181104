/** Hand-written health routes: `{ status, checks: { name: { status } } }`, `{ status }`, `{ health }`. */
import { entries, get, isObject, items, text } from '../../json';
import type { Component } from '../../model';
import type { LiveFormat } from '../format';
import { component, componentsOf, healthReading, wordOf } from '../health';

/** Where such routes put their parts. */
const partKeys = ['checks', 'components', 'services', 'dependencies', 'details'];

export const adhocHealth: LiveFormat = {
  id: 'adhoc-health',
  title: 'health route',
  gives: ['health'],
  detect({ json }) {
    const root = unwrapped(json);
    if (wordAtTop(root) === null) return null;
    return partsOf(root).length > 0 ? 52 : 50;
  },
  parse({ json }) {
    const root = unwrapped(json);
    const word = wordAtTop(root);
    return word === null ? null : healthReading('adhoc-health', word, partsOf(root));
  },
};

/** `{ status: 'success', data }` is the envelope of many APIs; only what is inside can be about health. */
function unwrapped(json: unknown): unknown {
  return get(json, 'status') === 'success' && get(json, 'data') !== undefined ? get(json, 'data') : json;
}

function wordAtTop(json: unknown): string | null {
  const word = get(json, 'status') ?? get(json, 'health');
  return typeof word === 'string' ? word : null;
}

function partsOf(json: unknown): Component[] {
  for (const key of partKeys) {
    const value = get(json, key);
    if (isObject(value)) return componentsOf(value);
    if (Array.isArray(value)) {
      return items(value, 500).map((part) =>
        component(text(get(part, 'name')) ?? '(no name)', wordOf(part), get(part, 'message') ?? get(part, 'error')),
      );
    }
  }
  // parts beside the status, as godaddy's `verbatim` puts them
  const beside = entries(json, 500).filter(([, part]) => isObject(part) && wordOf(part) !== null);
  return componentsOf(Object.fromEntries(beside.filter(([name]) => name !== '__proto__')));
}
