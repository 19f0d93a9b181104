/** Unleash `/api/client/features`: every flag that is not archived, with its strategies, for the token's environment. */
import { boolean, get, isObject, items, numeric, text } from '../../json';
import type { Flag } from '../../model';
import { allAre, flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';

export const unleashClient: LiveFormat = {
  id: 'unleash-client',
  title: 'Unleash client API',
  gives: ['flags'],
  detect({ json }) {
    const features = get(json, 'features');
    if (!Array.isArray(features) || typeof get(json, 'version') !== 'number') return null;
    return features.length === 0 ||
      allAre(features, (f) => Array.isArray(get(f, 'strategies')) && keyOf(f, 'name') !== null)
      ? 90
      : null;
  },
  parse({ json }) {
    const features = get(json, 'features');
    if (!Array.isArray(features)) return null;
    const named = items(features, 20_000).filter((feature) => keyOf(feature, 'name') !== null);
    return flagReading('unleash-client', named.map(defined), 'all');
  },
};

function defined(feature: unknown): Flag {
  const { rollout, conditions, variants } = strategiesOf(feature);
  return flag(keyOf(feature, 'name') ?? '', 'unleash-client', 'definition', {
    enabled: boolean(get(feature, 'enabled')),
    rollout,
    conditions: conditions || variants > 1,
    variant: variants > 1 ? `${variants} variants` : null,
    stale: boolean(get(feature, 'stale')),
    archived: false,
    type: text(get(feature, 'type'), 60),
    description: text(get(feature, 'description')),
  });
}

/** The widest strategy counts: a flag is on for a user when any of them says so. */
export function strategiesOf(feature: unknown): { rollout: number | null; conditions: boolean; variants: number } {
  const strategies = items(get(feature, 'strategies'), 100).filter((s) => isObject(s) && get(s, 'disabled') !== true);
  const variants = [get(feature, 'variants'), ...strategies.map((s) => get(s, 'variants'))].map(
    (list) => items(list, 100).length,
  );
  const rated = strategies.map((strategy) => {
    const parameters = get(strategy, 'parameters');
    const percent = numeric(get(parameters, 'rollout') ?? get(parameters, 'percentage'));
    const conditional =
      items(get(strategy, 'constraints'), 10).length + items(get(strategy, 'segments'), 10).length > 0;
    const everyone = get(strategy, 'name') === 'default' ? 100 : null;
    return { percent: percent ?? everyone, conditional: conditional || (percent ?? everyone) === null };
  });
  const open = rated.filter((strategy) => !strategy.conditional);
  const widest = open.reduce((most, strategy) => Math.max(most, strategy.percent ?? 0), 0);
  const everyoneIfOn = get(feature, 'enabled') === true ? 100 : null;
  return {
    // without any strategy an enabled flag is on for everyone
    rollout: strategies.length === 0 ? everyoneIfOn : open.length > 0 ? widest : (rated[0]?.percent ?? null),
    conditions: widest < 100 && rated.some((strategy) => strategy.conditional),
    variants: Math.max(0, ...variants),
  };
}
