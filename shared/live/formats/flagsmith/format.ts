/** Flagsmith `/api/v1/flags/`: a list of feature states of one environment. */
import { boolean, get, isObject, items, moment, small, text } from '../../json';
import { allAre, flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';

export const flagsmith: LiveFormat = {
  id: 'flagsmith',
  title: 'Flagsmith flags',
  gives: ['flags'],
  detect({ json }) {
    return Array.isArray(json) &&
      allAre(json, (f) => isObject(get(f, 'feature')) && 'feature_state_value' in (f as object))
      ? 85
      : null;
  },
  parse({ json }) {
    if (!Array.isArray(json)) return null;
    const flags = items(json, 20_000)
      .filter((state) => keyOf(get(state, 'feature'), 'name') !== null)
      .map((state) => {
        const feature = get(state, 'feature');
        const value = get(state, 'feature_state_value');
        return flag(keyOf(feature, 'name') ?? '', 'flagsmith', 'definition', {
          enabled: boolean(get(state, 'enabled')),
          ...(value === undefined || value === null ? {} : { value: small(value) }),
          type: text(get(feature, 'type'), 60),
          description: text(get(feature, 'description')),
          updatedAt: moment(get(feature, 'created_date')),
          // segments and splits are not in this answer, so nothing is known to be the same for everyone
          constant: null,
        });
      });
    return flagReading('flagsmith', flags, 'all');
  },
};
