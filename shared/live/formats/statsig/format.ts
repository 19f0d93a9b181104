/** Statsig console `/console/v1/gates`: gates with rules and pass percentages, in pages. */
import { boolean, get, isObject, items, moment, number, text } from '../../json';
import type { Flag } from '../../model';
import { allAre, flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';

export const statsig: LiveFormat = {
  id: 'statsig',
  title: 'Statsig console gates',
  gives: ['flags'],
  detect({ json }) {
    const data = get(json, 'data');
    if (!Array.isArray(data) || !isObject(get(json, 'pagination'))) return null;
    return allAre(data, (gate) => boolean(get(gate, 'isEnabled')) !== null && keyOf(gate, 'id') !== null) ? 92 : null;
  },
  parse({ json }) {
    const data = get(json, 'data');
    if (!Array.isArray(data)) return null;
    const flags = items(data, 20_000)
      .filter((gate) => keyOf(gate, 'id') !== null)
      .map(defined);
    const pages = get(json, 'pagination');
    const next = get(pages, 'nextPage');
    const total = number(get(pages, 'totalItems'));
    return {
      ...flagReading('statsig', flags, 'all'),
      ...(total === null ? {} : { total }),
      ...(typeof next === 'string' && next !== '' ? { next } : {}),
    };
  },
};

function defined(gate: unknown): Flag {
  const rules = items(get(gate, 'rules'), 100);
  const everyone = (rule: unknown): boolean =>
    items(get(rule, 'conditions'), 20).every((condition) => get(condition, 'type') === 'public');
  const open = rules.filter(everyone);
  const percent = (rule: unknown): number => number(get(rule, 'passPercentage')) ?? 0;
  const widest = open.reduce<number>((most, rule) => Math.max(most, percent(rule)), 0);
  const type = text(get(gate, 'type'), 60);
  const status = text(get(gate, 'status'), 60);
  return flag(keyOf(gate, 'id') ?? '', 'statsig', 'definition', {
    enabled: boolean(get(gate, 'isEnabled')),
    rollout: rules.length === 0 ? 0 : open.length > 0 ? widest : null,
    conditions: widest < 100 && open.length < rules.length,
    stale: type === 'STALE' ? true : type === null ? null : false,
    archived: status === null ? null : /^archived$/i.test(status),
    type,
    description: text(get(gate, 'description')) ?? text(get(gate, 'name')),
    updatedAt: moment(get(gate, 'lastModifiedTime')),
    reason: status,
  });
}
