// @package cockatiel 3.2.1
// @file src/policies.ts
import { ConsecutiveBreaker, ExponentialBackoff, TimeoutStrategy, circuitBreaker, handleAll, retry, timeout, wrap } from 'cockatiel';
export function createPolicy(options: { maxRetries?: number; timeoutMs?: number } = {}) {
  const { maxRetries = 2, timeoutMs = 3000 } = options;
  const retrying = retry(handleAll, { maxAttempts: maxRetries, backoff: new ExponentialBackoff() });
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
  return wrap(retrying, breaker, timeout(timeoutMs, TimeoutStrategy.Aggressive));
}
// @file src/service.ts
import type { IPolicy } from 'cockatiel';
import { createPolicy } from './policies';
export class Service {
  constructor(private readonly policy: IPolicy) {}
  load(id: string) {
    return this.policy.execute(() => fetch(`https://svc.example.com/${id}`));
//                                   ^ retry=3 timeout=3000 breaker=present backoff=exponential
  }
}
export const service = new Service(createPolicy());
export const load = (id: string) => service.load(id);

const shared = createPolicy({ maxRetries: 4, timeoutMs: 500 });
export const direct = () => shared.execute(() => fetch('https://svc.example.com/direct'));
//                                               ^ retry=5 timeout=500 breaker=present
export async function perCall() {
  const policy = createPolicy();
  return policy.execute(() => fetch('https://svc.example.com/per-call'));
//                            ^ retry=3 timeout=3000 breaker=absent
}
