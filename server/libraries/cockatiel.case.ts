// @package cockatiel 4.0.0
// @package openai 6.49.0
// @file src/cockatiel.ts
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

// @file src/more.ts
import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, handleType, handleWhen, noop, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';

export class HttpError extends Error {}
const everything = retry(handleAll, { maxAttempts: 2, backoff: new ExponentialBackoff() });
const some = retry(handleType(HttpError), { maxAttempts: 2 });
const predicate = retry(handleWhen((e) => e.message !== 'x'), { maxAttempts: 2 });
export const all = () => everything.execute(() => fetch('https://api.example.com/all', { signal: AbortSignal.timeout(1000) }));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 filters=absent backoff=exponential worst=3384
export const typed = () => some.execute(() => fetch('https://api.example.com/typed'));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 filters=present backoff=none
export const tested = () => predicate.execute(() => fetch('https://api.example.com/tested'));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 filters=present

// `noop` does nothing.
export const nothing = () => noop.execute(() => fetch('https://api.example.com/nothing'));
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
const partly = wrap(noop, timeout(300, TimeoutStrategy.Aggressive));
export const little = () => partly.execute(() => fetch('https://api.example.com/little'));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=300 retry=absent breaker=absent

// By position.
const inner = wrap(everything, timeout(500, TimeoutStrategy.Aggressive));
const outer = wrap(timeout(500, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }), everything);
export const each = () => inner.execute(() => fetch('https://api.example.com/each'));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=500 scope=attempt retry=3
export const whole = () => outer.execute(() => fetch('https://api.example.com/whole'));
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=500 scope=total retry=3 worst=500

const makeBreaker = () => circuitBreaker(handleAll, { halfOpenAfter: 1000, breaker: new ConsecutiveBreaker(3) });
const policies = { openai: wrap(everything, makeBreaker()), stripe: makeBreaker() };
export const openai = () => policies.openai.execute(() => fetch('https://api.example.com/object'));
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 breaker=present
const byName = new Map([['openai', wrap(everything, makeBreaker())], ['stripe', makeBreaker()]]);
export const named = (name: string) => byName.get(name)!.execute(() => fetch('https://api.example.com/map'));
//                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=absent breaker=present
const filled = new Map<string, ReturnType<typeof makeBreaker>>();
filled.set('a', makeBreaker());
export const kept = () => filled.get('a')?.execute(() => fetch('https://api.example.com/filled'));
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present

export class Defaulted {
  constructor(private readonly policy = makeBreaker()) {}
  load() {
    return this.policy.execute(() => fetch('https://api.example.com/defaulted'));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present percall=absent
  }
}
export class Getter {
  private readonly made = makeBreaker();
  get policy() {
    return this.made;
  }
  load() {
    return this.policy.execute(() => fetch('https://api.example.com/getter'));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present percall=absent
  }
}
export const perCall = () => makeBreaker().execute(() => fetch('https://api.example.com/per-call'));
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=absent percall=present

// @file src/policies/db.ts
import { handleAll, retry } from 'cockatiel';
export const database = retry(handleAll, { maxAttempts: 1 });
// @file src/policies/index.ts
export { database as store } from './db';
export * from './db';
// @file src/uses.ts
import * as policies from './policies';
import { store } from './policies';
export const one = () => store.execute(() => fetch('https://api.example.com/one'));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=2
export const two = () => policies.database.execute(() => fetch('https://api.example.com/two'));
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=2

// Versions 1 and 2.
// @file src/fluent.ts
import { ConsecutiveBreaker, Policy, TimeoutStrategy } from 'cockatiel';
const fluent = Policy.handleAll().retry().attempts(3).exponential({ initialDelay: 100, maxDelay: 1000 });
const guarded = Policy.wrap(Policy.handleWhen((e) => e.message !== 'x').retry().attempts(2).delay(100), Policy.handleAll().circuitBreaker(1000, new ConsecutiveBreaker(3)), Policy.timeout(700, TimeoutStrategy.Aggressive));
export const first = () => fluent.execute(() => fetch('https://api.example.com/fluent'));
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=4 backoff=exponential jitter=true filters=absent
export const second = () => guarded.execute(() => fetch('https://api.example.com/guarded'));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 backoff=fixed filters=present breaker=present timeout=700 scope=attempt worst=2300

// Options with defaults, through a base class, that nobody passes.
// @file src/service.ts
import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleAll, type IBackoffFactory, type IPolicy, retry, wrap } from 'cockatiel';
interface Options {
  maxRetries?: number;
  backoff?: IBackoffFactory<unknown>;
}
const DEFAULT_RETRIES = 3;
function createPolicy(options: Options = {}): IPolicy {
  const { maxRetries = DEFAULT_RETRIES, backoff = new ExponentialBackoff() } = options;
  const again = retry(handleAll, { maxAttempts: maxRetries, backoff });
  return wrap(again, circuitBreaker(handleAll, { halfOpenAfter: 1000, breaker: new ConsecutiveBreaker(3) }));
}
export abstract class BaseService {
  readonly #policy: IPolicy;
  constructor({ policyOptions }: { policyOptions?: Options }) {
    this.#policy = createPolicy(policyOptions);
  }
  protected run<T>(fn: () => Promise<T>): Promise<T> {
    return this.#policy.execute(fn);
  }
}
const NONE: Options = { maxRetries: 0 };
export class UserService extends BaseService {
  constructor({ policyOptions }: { policyOptions?: Options }) {
    super({ policyOptions });
  }
  user() {
    return this.run(async () => fetch('https://api.example.com/user'));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=4 backoff=exponential jitter=true breaker=present
  }
}
export class OnceService extends BaseService {
  constructor({ policyOptions = {} }: { policyOptions?: Options }) {
    super({ policyOptions: { ...NONE, ...policyOptions } });
  }
  once() {
    return this.run(async () => fetch('https://api.example.com/once'));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=absent breaker=present
  }
}

// A policy that callers may replace, of a type declared elsewhere.
// @file src/replaced.ts
import { handleAll, retry } from 'cockatiel';
import type { Policy } from './missing';
export class Replaced {
  readonly #usual = retry(handleAll, { maxAttempts: 4 });
  readonly #less = retry(handleAll, { maxAttempts: 1 });
  async #post(path: string, options: { policy?: Policy } = {}) {
    const policy = options.policy ?? this.#usual;
    return policy.execute(async () => fetch(`https://api.example.com/${path}`));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=5
  }
  a() {
    return this.#post('a');
  }
  b() {
    return this.#post('b', { policy: this.#less });
  }
}
