/** ConfigCat `config_v6.json`: `f` maps keys to a type, a value, percentages and rules. */
import { entries, get, isObject, items, number, small } from '../../json';
import type { Flag } from '../../model';
import { flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const configcat: LiveFormat = {
  id: 'configcat',
  title: 'ConfigCat config',
  gives: ['flags'],
  detect({ json }) {
    return typeof get(get(json, 'p'), 'u') === 'string' && isObject(get(json, 'f')) ? 99 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'f'))) {
      // a redirect to another data centre comes without flags
      const elsewhere = number(get(get(json, 'p'), 'r'));
      return elsewhere !== null && elsewhere > 0
        ? flagReading('configcat', [], 'some', ['this config lives on another host'])
        : null;
    }
    const all = entries(get(json, 'f'), 20_000).filter(([, value]) => isObject(value));
    return flagReading(
      'configcat',
      all.map(([key, value]) => defined(key, value)),
      'all',
    );
  },
};

/** A value is an object with one member named after its type: b, s, i or d. */
function typed(v: unknown): unknown {
  return get(v, 'b') ?? get(v, 's') ?? get(v, 'i') ?? get(v, 'd');
}

function defined(key: string, setting: unknown): Flag {
  const value = typed(get(setting, 'v'));
  const shares = items(get(setting, 'p'), 100);
  const rules = items(get(setting, 'r'), 1).length > 0;
  const isBoolean = number(get(setting, 't')) === 0;
  const share = shares
    .filter((s) => typed(get(s, 'v')) === true)
    .reduce<number>((sum, s) => sum + (number(get(s, 'p')) ?? 0), 0);
  const split = shares.length > 0;
  return flag(key, 'configcat', 'definition', {
    enabled: isBoolean ? (split ? share > 0 : rules ? true : value === true) : true,
    ...(value === undefined ? {} : { value: small(value) }),
    variant: split && !isBoolean ? `${shares.length} variants` : null,
    rollout: isBoolean ? (split ? share : value === true ? 100 : rules ? null : 0) : split ? null : 100,
    conditions: rules,
    constant: split || rules ? null : isBoolean && value !== true ? 'off' : 'on',
  });
}
