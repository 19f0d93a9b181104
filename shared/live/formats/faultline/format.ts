/** The status route of policy modules that faultline writes: `{ "faultline": 1, "policies": { name: { state, … } } }`. */
import { entries, get, isObject, moment, text } from '../../json';
import { emptyReading, type Breaker } from '../../model';
import { breakerOf } from '../../words';
import { countersIn } from '../counters';
import type { LiveFormat } from '../format';

export const faultline: LiveFormat = {
  id: 'faultline',
  title: 'faultline policy status',
  gives: ['breakers'],
  detect({ json }) {
    return get(json, 'faultline') === 1 && isObject(get(json, 'policies')) ? 100 : null;
  },
  parse({ json }) {
    const policies = get(json, 'policies');
    if (get(json, 'faultline') !== 1 || !isObject(policies)) return null;
    const breakers = entries(policies, 1000)
      .filter(([, policy]) => get(policy, 'state') !== undefined)
      .map(
        ([name, policy]): Breaker => ({
          name: text(name) ?? '(no name)',
          instance: null,
          state: breakerOf(get(policy, 'state')),
          raw: text(get(policy, 'state'), 60),
          counters: countersIn(policy),
          since: moment(get(policy, 'openedAt')),
          source: 'faultline',
          confidence: 'stated',
          note: null,
        }),
      );
    return { ...emptyReading, format: 'faultline', breakers };
  },
};
