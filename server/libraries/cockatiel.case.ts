// @package cockatiel 4.0.0
// @package openai 6.49.0
import {
  bulkhead, circuitBreaker, ConsecutiveBreaker, ConstantBackoff, fallback, handleAll, retry, timeout, TimeoutStrategy, usePolicy, wrap,
} from 'cockatiel';
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 4000, maxRetries: 0 });
const thrice = retry(handleAll, { maxAttempts: 2, backoff: new ConstantBackoff(100) });
const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
const policy = wrap(fallback(handleAll, null), thrice, breaker, timeout(2000, TimeoutStrategy.Aggressive));

export const load = (id: string) => policy.execute(({ signal }) => fetch(`https://api.example.com/${id}`, { signal }));
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=3 breaker=present fallback=present bulkhead=absent worst=6200

export const ask = () => thrice.execute(() => client.responses.create({ model: 'm', input: 'x' }));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=4000 retry=3 breaker=absent worst=12200

export const few = () => bulkhead(5, 10).execute(() => fetch('https://api.example.com/few'));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present

export const endless = () => retry(handleAll, {}).execute(() => fetch('https://api.example.com/endless'));
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=unbounded

// Only the signal is aborted, and nobody listens to it.
const cooperative = timeout(1000, TimeoutStrategy.Cooperative);
export const deaf = () => cooperative.execute(() => fetch('https://api.example.com/deaf'));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

export function perCall() {
  const fresh = circuitBreaker(handleAll, { halfOpenAfter: 1000, breaker: new ConsecutiveBreaker(3) });
  return fresh.execute(() => fetch('https://api.example.com/fresh'));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
}

class Items {
  private readonly guard = wrap(breaker, timeout(500, TimeoutStrategy.Aggressive));
  list() {
    return this.guard.execute(() => fetch('https://api.example.com/items'));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=500 retry=absent breaker=present
  }
  @usePolicy(thrice)
  one() {
    return fetch('https://api.example.com/one');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=3
  }
  bare() {
    return fetch('https://api.example.com/bare');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
  }
}
export const items = new Items();
