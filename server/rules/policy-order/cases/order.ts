// @package cockatiel 3.2.1
// @package opossum 9.0.0
// @package p-retry 6.2.1
import {
  circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, fallback, handleAll, handleWhen, retry, timeout, TimeoutStrategy, wrap,
} from 'cockatiel';
import CircuitBreaker from 'opossum';
import pRetry from 'p-retry';

const again = retry(handleWhen((error) => !/4\d\d/.test(error.message)), { maxAttempts: 2, backoff: new ExponentialBackoff() });
const short = () => AbortSignal.timeout(1_000);

// a limit around the whole retry, nothing around a single try
const whole = timeout(5_000, TimeoutStrategy.Aggressive);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-order: nothing bounds a single try
export const hanging = (url: string) => wrap(whole, again).execute(() => fetch(url));

// around each try
const each = timeout(5_000, TimeoutStrategy.Aggressive);
export const right = (url: string) => wrap(again, each).execute(() => fetch(url));

// both
const total = timeout(9_000, TimeoutStrategy.Aggressive);
export const both = (url: string) => wrap(total, again).execute(() => fetch(url, { signal: short() }));

// a try may take as long as the whole
const asLong = timeout(1_000, TimeoutStrategy.Aggressive);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-order: a single try may take as long
export const equal = (url: string) => wrap(asLong, again).execute(() => fetch(url, { signal: short() }));

// a retry of everything around a breaker
const breaker = new CircuitBreaker((url: string) => fetch(url), { timeout: 2_000 });
export const wasted = (url: string) => pRetry(() => breaker.fire(url), { retries: 3 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-order: while the breaker is open
export const careful = (url: string) =>
  pRetry(() => breaker.fire(url), { retries: 3, shouldRetry: (error) => !/open/.test(error.message) });

// a breaker that never sees a failure
const broken = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-order: counts no failure
const empty = fallback(handleAll, null);
export const hidden = (url: string) => wrap(broken, empty).execute(() => fetch(url, { signal: short() }));

const sound = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
export const shown = (url: string) => wrap(empty, sound).execute(() => fetch(url, { signal: short() }));
