/** LaunchDarkly `/sdk/latest-all`: the rules a server SDK evaluates. Weights are per 100 000. */
import { boolean, entries, get, isObject, items, number, small } from '../../json';
import type { Flag } from '../../model';
import { flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const launchdarklySdk: LiveFormat = {
  id: 'launchdarkly-sdk',
  title: 'LaunchDarkly SDK polling',
  gives: ['flags'],
  detect({ json }) {
    if (!isObject(get(json, 'flags')) || !isObject(get(json, 'segments'))) return null;
    const is = ([, f]: readonly [string, unknown]): boolean =>
      boolean(get(f, 'on')) !== null && Array.isArray(get(f, 'variations'));
    return entries(get(json, 'flags')).every(is) ? 98 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'flags'))) return null;
    const all = entries(get(json, 'flags'), 20_000).filter(
      ([, value]) => isObject(value) && get(value, 'deleted') !== true,
    );
    return flagReading(
      'launchdarkly-sdk',
      all.map(([key, value]) => defined(key, value)),
      'all',
    );
  },
};

function defined(key: string, value: unknown): Flag {
  const on = boolean(get(value, 'on'));
  const variations = items(get(value, 'variations'), 1000);
  const index = number(on ? get(get(value, 'fallthrough'), 'variation') : get(value, 'offVariation'));
  const served = index === null ? undefined : variations[index];
  const rules = ['rules', 'targets', 'contextTargets', 'prerequisites'].some(
    (list) => items(get(value, list), 1).length > 0,
  );
  const rollout = rolloutOf(get(value, 'fallthrough'), variations);
  return flag(key, 'launchdarkly-sdk', 'definition', {
    enabled: on,
    ...(served === undefined ? {} : { value: small(served) }),
    rollout: on ? rollout : null,
    conditions: on === null ? null : rules,
    constant: on === false ? 'off' : on && !rules && index !== null ? (served === false ? 'off' : 'on') : null,
  });
}

/** Percent that the fallthrough gives the first variation that is not `false`; null for more than on and off. */
export function rolloutOf(fallthrough: unknown, variations: readonly unknown[]): number | null {
  const single = number(get(fallthrough, 'variation'));
  const isOn = (index: number): boolean => variations[index] !== false;
  if (single !== null) return variations.some((v) => typeof v === 'boolean') ? (isOn(single) ? 100 : 0) : 100;
  const weights = items(get(get(fallthrough, 'rollout'), 'variations'), 1000);
  if (weights.length === 0 || !variations.some((v) => typeof v === 'boolean')) return null;
  const share = weights.reduce<number>((sum, entry) => {
    const index = number(get(entry, 'variation'));
    return index !== null && isOn(index) ? sum + (number(get(entry, 'weight')) ?? 0) : sum;
  }, 0);
  return Math.round(share / 10) / 100;
}
