// @package typescript-retry-decorator 2.6.0
import { BackOffPolicy, Retryable } from 'typescript-retry-decorator';

export class Items {
  @Retryable({ maxAttempts: 2, backOff: 100 })
  async item(id: string) {
    return fetch(`https://api.example.com/${id}`, { signal: AbortSignal.timeout(1000) });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent worst=3200
  }

  @Retryable({ maxAttempts: 3, backOffPolicy: BackOffPolicy.ExponentialBackOffPolicy, doRetry: (e: Error) => e.name === 'TimeoutError' })
  async list() {
    return fetch('https://api.example.com/list');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=4
  }

  async bare() {
    return fetch('https://api.example.com/bare');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  }
}
