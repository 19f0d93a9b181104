/** Unleash admin API: the project's or the searched flags with all environments, or one flag in full. */
import { boolean, get, isObject, items, moment, number, text } from '../../json';
import type { Flag } from '../../model';
import { allAre, chosen, environmentNote, flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';
import { strategiesOf } from '../unleash-client/format';

export const unleashAdmin: LiveFormat = {
  id: 'unleash-admin',
  title: 'Unleash admin API',
  gives: ['flags'],
  detect({ json }) {
    const is = (f: unknown): boolean => Array.isArray(get(f, 'environments')) && keyOf(f, 'name') !== null;
    const features = get(json, 'features');
    if (Array.isArray(features)) return allAre(features, is) ? 91 : null;
    return isObject(json) && is(json) && typeof get(json, 'impressionData') === 'boolean' ? 91 : null;
  },
  parse({ json }, { endpoint }) {
    const features = get(json, 'features');
    const one = !Array.isArray(features) && Array.isArray(get(json, 'environments'));
    if (!Array.isArray(features) && !one) return null;
    const named = (one ? [json] : items(features, 20_000)).filter((feature) => keyOf(feature, 'name') !== null);
    const flags = named.map((feature) => defined(feature, endpoint.environment));
    const total = number(get(json, 'total'));
    const names = [...new Set(flags.flatMap((f) => f.environments.map((e) => e.name)))];
    const notes = environmentNote(names, endpoint.environment);
    return {
      ...flagReading('unleash-admin', flags, one ? 'some' : 'all', notes),
      ...(total === null ? {} : { total }),
    };
  },
};

function defined(feature: unknown, environment: string | undefined): Flag {
  const raw = items(get(feature, 'environments'), 100).filter((e) => keyOf(e, 'name') !== null);
  const environments = raw.map((e) => ({ name: text(get(e, 'name'), 120) ?? '', enabled: boolean(get(e, 'enabled')) }));
  const here = chosen(environments, environment);
  const detail = raw.find((e) => get(e, 'name') === here?.name);
  // only the single-flag answer lists strategies
  const known = Array.isArray(get(detail, 'strategies')) ? strategiesOf(detail) : null;
  const agreed = environments.every((e) => e.enabled === environments[0]?.enabled)
    ? (environments[0]?.enabled ?? null)
    : null;
  return flag(keyOf(feature, 'name') ?? '', 'unleash-admin', 'definition', {
    enabled: here ? here.enabled : agreed,
    rollout: known?.rollout ?? null,
    conditions: known ? known.conditions || known.variants > 1 : null,
    variant: known && known.variants > 1 ? `${known.variants} variants` : null,
    stale: boolean(get(feature, 'stale')),
    archived: boolean(get(feature, 'archived')) ?? typeof get(feature, 'archivedAt') === 'string',
    type: text(get(feature, 'type'), 60),
    description: text(get(feature, 'description')),
    updatedAt: moment(get(get(feature, 'lifecycle'), 'enteredStageAt')) ?? moment(get(feature, 'createdAt')),
    environments,
  });
}
