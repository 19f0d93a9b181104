/** LaunchDarkly `/api/v2/flags/{project}?env={env}&summary=true`: definitions with environments, in pages. */
import { boolean, entries, get, isObject, items, moment, number, text } from '../../json';
import type { Flag } from '../../model';
import { allAre, chosen, environmentNote, flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';
import { rolloutOf } from '../launchdarkly-sdk/format';

export const launchdarklyRest: LiveFormat = {
  id: 'launchdarkly-rest',
  title: 'LaunchDarkly REST API',
  gives: ['flags'],
  detect({ json }) {
    const list = get(json, 'items');
    return Array.isArray(list) && allAre(list, (f) => keyOf(f) !== null && isObject(get(f, 'environments')))
      ? 93
      : null;
  },
  parse({ json }, { endpoint }) {
    const list = get(json, 'items');
    if (!Array.isArray(list)) return null;
    const flags = items(list, 20_000)
      .filter((f) => keyOf(f) !== null)
      .map((f) => defined(f, endpoint.environment));
    const next = get(get(get(json, '_links'), 'next'), 'href');
    const total = number(get(json, 'totalCount'));
    const names = [...new Set(flags.flatMap((f) => f.environments.map((e) => e.name)))];
    return {
      ...flagReading('launchdarkly-rest', flags, 'all', environmentNote(names, endpoint.environment)),
      ...(total === null ? {} : { total }),
      ...(typeof next === 'string' ? { next } : {}),
    };
  },
};

function defined(item: unknown, environment: string | undefined): Flag {
  const raw = entries(get(item, 'environments'), 200).map(([name, value]) => ({ name: text(name, 120) ?? '', value }));
  const environments = raw.map(({ name, value }) => ({ name, enabled: boolean(get(value, 'on')) }));
  const here = chosen(raw, environment)?.value;
  const on = boolean(get(here, 'on'));
  const variations = items(get(item, 'variations'), 1000).map((v) => get(v, 'value'));
  const summary = get(here, '_summary');
  const rules = ['rules', 'targets', 'contextTargets', 'prerequisites'].some(
    (list) => items(get(here, list), 1).length > 0,
  );
  const counted = entries(get(summary, 'variations'), 100).some(
    ([, v]) => (number(get(v, 'rules')) ?? 0) + (number(get(v, 'targets')) ?? 0) > 0,
  );
  return flag(keyOf(item) ?? '', 'launchdarkly-rest', 'definition', {
    enabled: on,
    rollout: on ? rolloutOf(get(here, 'fallthrough'), variations) : null,
    conditions: here === undefined ? null : rules || counted,
    archived: boolean(get(item, 'archived')),
    // a permanent flag is meant to stay as it is
    type:
      get(item, 'temporary') === true
        ? 'temporary'
        : get(item, 'temporary') === false
          ? 'permanent'
          : text(get(item, 'kind'), 60),
    description: text(get(item, 'description')) ?? text(get(item, 'name')),
    updatedAt: moment(get(here, 'lastModified')) ?? moment(get(item, 'creationDate')),
    environments,
  });
}
