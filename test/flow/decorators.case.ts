// @file src/retryable.ts
export function Retryable(attempts: number) {
  return function (_target: object, _key: string, descriptor: PropertyDescriptor) {
    const original = descriptor.value as (...args: unknown[]) => Promise<unknown>;
    descriptor.value = async function (this: unknown, ...args: unknown[]) {
      for (let i = 1; ; i++) {
        try {
          return await original.apply(this, args);
        } catch (error) {
          if (i >= attempts) throw error;
        }
      }
    };
    return descriptor;
  };
}
export function Logged(_target: object, key: string, descriptor: PropertyDescriptor) {
  const original = descriptor.value as (...args: unknown[]) => unknown;
  descriptor.value = function (this: unknown, ...args: unknown[]) {
    console.log(key);
    return original.apply(this, args);
  };
  return descriptor;
}
// @file src/users.ts
import { Logged, Retryable } from './retryable';
export class Users {
  @Retryable(4)
  async one() {
    return fetch('https://users.example.com/one');
//         ^ retry=4 backoff=none
  }
  @Logged
  async two() {
    return fetch('https://users.example.com/two');
//         ^ retry=absent
  }
}
