/** A flagd definition file: `{ flags: { key: { state, variants, defaultVariant, targeting? } } }`. */
import { entries, get, isObject, matches, small, text } from '../../json';
import type { Flag } from '../../model';
import { allAre, flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const flagd: LiveFormat = {
  id: 'flagd',
  title: 'flagd definition',
  gives: ['flags'],
  detect({ json }) {
    const all = entries(get(json, 'flags')).map(([, value]) => value);
    const is = (value: unknown): boolean =>
      matches(get(value, 'state'), /^(ENABLED|DISABLED)$/) && isObject(get(value, 'variants'));
    return allAre(all, is) ? 97 : null;
  },
  parse({ json }) {
    const flags = get(json, 'flags');
    if (!isObject(flags)) return null;
    const all = entries(flags, 20_000).filter(([, value]) => isObject(value));
    return flagReading(
      'flagd',
      all.map(([key, value]) => defined(key, value)),
      'all',
    );
  },
};

function defined(key: string, value: unknown): Flag {
  const enabled = get(value, 'state') === 'ENABLED';
  const variant = text(get(value, 'defaultVariant'), 120);
  const chosen = variant === null ? undefined : get(get(value, 'variants'), variant);
  const targeting = get(value, 'targeting');
  const conditions = isObject(targeting) && Object.keys(targeting).length > 0;
  const on = typeof chosen === 'boolean' ? chosen : true;
  return flag(key, 'flagd', 'definition', {
    enabled,
    ...(chosen === undefined ? {} : { value: small(chosen) }),
    variant,
    conditions,
    rollout: enabled && !conditions && on ? 100 : null,
    // without targeting everybody gets the default variant, whichever it is
    constant: !enabled ? 'off' : conditions ? null : on ? 'on' : 'off',
    description: text(get(get(value, 'metadata'), 'description')),
  });
}
