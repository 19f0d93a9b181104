// @package nestjs-resilience 2.1.3
// @file src/nestjs-resilience.ts
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

// @file src/commands.ts
import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ResilienceCommand, ResilienceInterceptor, RetryStrategy, TimeoutStrategy } from 'nestjs-resilience';

export class GetUser extends ResilienceCommand {
  constructor() {
    super([new TimeoutStrategy(700)], 'user', 'get');
  }
  async run(id: string) {
    return fetch(`https://api.example.com/${id}`);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=700 retry=absent
  }
}
export const user = (id: string) => new GetUser().execute(id);

@Controller('items')
export class ItemsController {
  @Get()
  @UseInterceptors(ResilienceInterceptor(new RetryStrategy({ maxRetries: 2 }), new TimeoutStrategy(600)))
  list() {
    return fetch('https://api.example.com/list');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=600 scope=total retry=2
  }
  @Get('bare')
  bare() {
    return fetch('https://api.example.com/bare');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  }
}
