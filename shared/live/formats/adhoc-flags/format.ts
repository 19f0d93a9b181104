/** Hand-written flag routes: `{ flags: { name: true } }` or `{ flags: { name: { enabled, rollout_percentage? } } }`. */
import { boolean, entries, get, isObject, moment, numeric, small, text } from '../../json';
import type { Flag } from '../../model';
import { flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const adhocFlags: LiveFormat = {
  id: 'adhoc-flags',
  title: 'feature flag route',
  gives: ['flags'],
  detect({ json }) {
    const all = entries(get(json, 'flags'));
    return all.length > 0 && all.every(([, value]) => isOnOff(value)) ? 84 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'flags'))) return null;
    const all = entries(get(json, 'flags'), 20_000).filter(([, value]) => isOnOff(value));
    const complete = all.length > 0 && all.length === Object.keys(get(json, 'flags') as object).length;
    return flagReading(
      'adhoc-flags',
      all.map(([key, value]) => read(key, value)),
      complete ? 'all' : 'some',
    );
  },
};

function isOnOff(value: unknown): boolean {
  return typeof value === 'boolean' || boolean(get(value, 'enabled')) !== null;
}

function read(key: string, value: unknown): Flag {
  const enabled = typeof value === 'boolean' ? value : boolean(get(value, 'enabled'));
  const rollout = numeric(get(value, 'rollout_percentage') ?? get(value, 'rolloutPercentage') ?? get(value, 'rollout'));
  const carried = get(value, 'value');
  return flag(key, 'adhoc-flags', 'definition', {
    enabled,
    rollout,
    variant: text(get(value, 'variant'), 120),
    ...(carried === undefined ? {} : { value: small(carried) }),
    stale: boolean(get(value, 'stale')),
    archived: boolean(get(value, 'archived')),
    description: text(get(value, 'description')),
    updatedAt: moment(get(value, 'updated_at') ?? get(value, 'updatedAt')),
    // such a route says nothing about rules, so "for everyone" cannot be concluded
    constant: null,
  });
}
