/** PostHog `/flags/definitions` (and the older local evaluation): groups with conditions and percentages. */
import { boolean, get, isObject, items, number, text } from '../../json';
import type { Flag } from '../../model';
import { allAre, flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';

export const posthogDefinitions: LiveFormat = {
  id: 'posthog-definitions',
  title: 'PostHog flag definitions',
  gives: ['flags'],
  detect({ json }) {
    const flags = get(json, 'flags');
    return Array.isArray(flags) &&
      allAre(flags, (f) => isObject(get(f, 'filters')) && boolean(get(f, 'active')) !== null)
      ? 95
      : null;
  },
  parse({ json }) {
    const flags = get(json, 'flags');
    if (!Array.isArray(flags)) return null;
    const live = items(flags, 20_000).filter((f) => keyOf(f) !== null && get(f, 'deleted') !== true);
    return flagReading('posthog-definitions', live.map(defined), 'all');
  },
};

function defined(value: unknown): Flag {
  const groups = items(get(get(value, 'filters'), 'groups'), 100);
  const variants = items(get(get(get(value, 'filters'), 'multivariate'), 'variants'), 100).length;
  const conditional = groups.filter((group) => items(get(group, 'properties'), 1).length > 0);
  const open = groups.filter((group) => !conditional.includes(group));
  // a group without a percentage is for everyone it matches
  const percent = (group: unknown): number => number(get(group, 'rollout_percentage')) ?? 100;
  const widest = open.reduce<number>((most, group) => Math.max(most, percent(group)), 0);
  const enabled = boolean(get(value, 'active'));
  return flag(keyOf(value) ?? '', 'posthog-definitions', 'definition', {
    enabled,
    rollout: open.length > 0 ? widest : conditional.length > 0 ? percent(conditional[0]) : null,
    conditions: (widest < 100 && conditional.length > 0) || variants > 1,
    variant: variants > 1 ? `${variants} variants` : null,
    archived: false,
    description: text(get(value, 'name')),
  });
}
