// @file src/resilience.ts
export interface RetryOptions { attempts?: number; baseMs?: number }

export function makeResilient<A extends unknown[], R>(fn: (...args: A) => Promise<R>, name: string, options: RetryOptions = {}) {
  const { attempts = 3, baseMs = 50 } = options;
  return async (...args: A): Promise<R> => {
    let lastError: unknown;
    for (let i = 0; i < attempts; i++) {
      try {
        return await fn(...args);
      } catch (error) {
        lastError = error;
        console.warn(name, error);
        await new Promise((resolve) => setTimeout(resolve, baseMs * 2 ** i));
      }
    }
    throw lastError;
  };
}
// @file src/users.ts
import { makeResilient } from './resilience';

async function fetchUser(id: string) {
  return fetch(`https://users.example.com/${id}`);
//       ^ retry=5 backoff=exponential
}
export const getUser = makeResilient(fetchUser, 'users', { attempts: 5 });

const raw = async () => fetch('https://plain.example.com/x');
//                      ^ retry=absent
export const unused = () => makeResilient;
export async function direct() {
  return raw();
}
const safeOrder = makeResilient(async (id: string) => fetch(`https://orders.example.com/${id}`), 'orders');
//                                                    ^ retry=3
export async function order(id: string) {
  return safeOrder(id);
}
