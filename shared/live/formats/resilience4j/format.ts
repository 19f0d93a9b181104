/** `/actuator/circuitbreakers`. The same path takes writes, so it is only ever asked with GET. */
import { entries, get, isObject } from '../../json';
import { emptyReading } from '../../model';
import type { LiveFormat } from '../format';
import { resilience4jBreaker } from './breaker';

export const resilience4j: LiveFormat = {
  id: 'resilience4j',
  title: 'resilience4j actuator endpoint',
  gives: ['breakers'],
  detect({ json }) {
    const all = entries(get(json, 'circuitBreakers'), 100);
    return all.length > 0 &&
      all.every(([, b]) => typeof get(b, 'state') === 'string' && 'failureRate' in (isObject(b) ? b : {}))
      ? 82
      : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'circuitBreakers'))) return null;
    const breakers = entries(get(json, 'circuitBreakers'), 1000)
      .filter(([, details]) => isObject(details))
      .map(([name, details]) => resilience4jBreaker(name, details));
    return { ...emptyReading, format: 'resilience4j', breakers };
  },
};
