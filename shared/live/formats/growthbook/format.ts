/** GrowthBook `/api/features/{clientKey}`: defaults and rules. `encryptedFeatures` cannot be read here. */
import { entries, get, isObject, items, moment, number, small } from '../../json';
import type { Flag } from '../../model';
import { flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const growthbook: LiveFormat = {
  id: 'growthbook',
  title: 'GrowthBook features',
  gives: ['flags'],
  detect({ json }) {
    if (!isObject(json) || !('dateUpdated' in json || json['status'] === 200)) return null;
    if (typeof get(json, 'encryptedFeatures') === 'string') return 94;
    if (!isObject(get(json, 'features'))) return null;
    return entries(get(json, 'features')).every(([, f]) => isObject(f) && 'defaultValue' in f) ? 94 : null;
  },
  parse({ json }) {
    const features = get(json, 'features');
    if (typeof get(json, 'encryptedFeatures') === 'string' && entries(features, 1).length === 0) {
      return flagReading('growthbook', [], 'some', ['the features are encrypted']);
    }
    if (!isObject(features)) return null;
    const updatedAt = moment(get(json, 'dateUpdated'));
    const all = entries(features, 20_000).filter(([, value]) => isObject(value));
    const reading = flagReading(
      'growthbook',
      all.map(([key, value]) => defined(key, value)),
      'all',
    );
    return updatedAt === null
      ? reading
      : { ...reading, notes: [...reading.notes, `updated ${new Date(updatedAt).toISOString()}`] };
  },
};

function defined(key: string, value: unknown): Flag {
  const fallback = get(value, 'defaultValue');
  const rules = items(get(value, 'rules'), 200);
  const conditional = rules.some(
    (r) =>
      isObject(get(r, 'condition')) ||
      items(get(r, 'parentConditions'), 1).length > 0 ||
      get(r, 'filters') !== undefined,
  );
  const forced = rules.length === 1 ? rules[0] : undefined;
  const experiment = rules.some((r) => Array.isArray(get(r, 'variations')));
  const coverage = number(get(forced, 'coverage'));
  const forcesOn = get(forced, 'force') !== undefined && get(forced, 'force') !== false;
  const on = fallback !== false && fallback !== null;
  const base = typeof fallback === 'boolean' || fallback === null ? (on ? 100 : 0) : null;
  return flag(key, 'growthbook', 'definition', {
    enabled: on || rules.length > 0,
    ...(fallback === undefined ? {} : { value: small(fallback) }),
    rollout: rules.length === 0 ? base : forcesOn && !on ? Math.round((coverage ?? 1) * 1000) / 10 : null,
    conditions: conditional || experiment,
    constant: rules.length === 0 ? (on ? 'on' : 'off') : null,
  });
}
