// @package cockatiel 3.2.1
// @file src/policies.ts
import { ConsecutiveBreaker, ExponentialBackoff, bulkhead, circuitBreaker, handleAll, retry, wrap } from 'cockatiel';

export function createPolicy() {
  const again = retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() });
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
  return wrap(again, breaker);
}

export const limit = bulkhead(5);
export const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
// @file src/calls.ts
import { bulkhead, wrap } from 'cockatiel';
import { breaker, createPolicy, limit } from './policies';

// the factory is right, its use is not
export async function anew(city: string) {
  return createPolicy().execute(() => fetch(`https://weather.example.com/${city}`));
  //     ^^^^^^^^^^^^^^ policy-per-call: never opens
}

const policy = createPolicy();
export const once = (city: string) => policy.execute(() => fetch(`https://weather.example.com/${city}`));

// composed anew, but of policies that are kept
export const composed = (city: string) =>
  wrap(limit, breaker).execute(() => fetch(`https://weather.example.com/${city}`));

// a limit on the calls of one run
export async function batch(cities: string[]) {
  const five = bulkhead(5, Number.POSITIVE_INFINITY);
  return Promise.all(cities.map((city) => five.execute(() => fetch(`https://weather.example.com/${city}`))));
}

export async function both(a: string, b: string) {
  const one = bulkhead(1, 10);
  return [await one.execute(() => fetch(`https://weather.example.com/${a}`)), await one.execute(() => fetch(`https://weather.example.com/${b}`))];
}
