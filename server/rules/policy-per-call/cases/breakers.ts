// @package opossum 9.0.0
// @package cockatiel 3.2.1
import { ConsecutiveBreaker, bulkhead, circuitBreaker, handleAll } from 'cockatiel';
import CircuitBreaker from 'opossum';

export async function eachTime(city: string) {
  const breaker = new CircuitBreaker(() => fetch(`https://weather.example.com/${city}`));
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-per-call: never opens
  return breaker.fire();
}

export async function eachTimeToo(city: string) {
  const policy = circuitBreaker(handleAll, { halfOpenAfter: 10_000, breaker: new ConsecutiveBreaker(5) });
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy-per-call
  return policy.execute(() => fetch(`https://weather.example.com/${city}`));
}

export async function compartment(city: string) {
  const policy = bulkhead(5);
  //             ^^^^^^^^^^^ policy-per-call: never holds one back
  return policy.execute(() => fetch(`https://weather.example.com/${city}`));
}

// made once
const shared = new CircuitBreaker((city: string) => fetch(`https://weather.example.com/${city}`));
export const once = (city: string) => shared.fire(city);

// made once, lazily
let lazy: CircuitBreaker | undefined;
export function lazily(city: string) {
  lazy ??= new CircuitBreaker((name: string) => fetch(`https://weather.example.com/${name}`));
  return lazy.fire(city);
}

// made once per client
export class Weather {
  private readonly breaker = new CircuitBreaker((city: string) => fetch(`https://weather.example.com/${city}`));
  today(city: string) {
    return this.breaker.fire(city);
  }
}
