// @package cockatiel 4.0.0
// A policy that callers may replace: the one that is always there counts when nobody hands one over.
import { ConsecutiveBreaker, circuitBreaker, handleAll, retry, wrap, type IPolicy } from 'cockatiel';

interface Extra {
  policy?: IPolicy;
}

export class Orders {
  readonly #usual = wrap(
    retry(handleAll, { maxAttempts: 2 }),
    circuitBreaker(handleAll, { halfOpenAfter: 1000, breaker: new ConsecutiveBreaker(3) }),
  );

  async #get(path: string, extra: Extra = {}) {
    const policy = extra.policy ?? this.#usual;
    return policy.execute(async () => {
      const answer = await fetch(`https://orders.example.com/${path}`);
      //                   ^ retry=3 breaker=present
      return answer.json();
    });
  }

  list() {
    return this.#get('list');
  }

  one(id: string) {
    return this.#get(`one/${id}`, {});
  }
}
