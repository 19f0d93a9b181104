// @package nestjs-resilience 2.1.3
import {
  BulkheadStrategy, CircuitBreakerStrategy, ExponentialBackoff, FallbackStrategy, RetryStrategy, TimeoutStrategy, UseResilience,
} from 'nestjs-resilience';

export class ItemsService {
  @UseResilience(new TimeoutStrategy(2000), new RetryStrategy({ maxRetries: 3 }))
  async each(id: string) {
    return fetch(`https://api.example.com/${id}`);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=3 breaker=absent worst=6200
  }

  @UseResilience(new RetryStrategy({ maxRetries: 3, backoff: ExponentialBackoff }), new TimeoutStrategy())
  async together() {
    return fetch('https://api.example.com/together');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 worst=1000
  }

  @UseResilience(new CircuitBreakerStrategy(), new BulkheadStrategy({ maxConcurrent: 5 }), new FallbackStrategy(() => null))
  async guarded() {
    return fetch('https://api.example.com/guarded');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=present bulkhead=present fallback=present
  }

  async bare() {
    return fetch('https://api.example.com/bare');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
  }
}
