import { withRetry } from 'some-company-toolkit';
import { somewhere } from './not-there';

export const a = () => withRetry(() => fetch('https://api.example.com/a'));
//                                     ^ retry=unknown timeout=unknown
export async function b(run: <T>(fn: () => Promise<T>) => Promise<T>, retry: <T>(fn: () => Promise<T>) => Promise<T>) {
  await retry(() => fetch('https://api.example.com/b'));
//                  ^ retry=unknown
}
export const c = (n: number) => repeat(() => fetch('https://api.example.com/c'), n);
//                                           ^ retry=unbounded bounded=present
async function repeat<T>(fn: () => Promise<T>, max: number): Promise<T> {
  for (let i = 0; i < max; i++) {
    try {
      return await fn();
    } catch {
      // again
    }
  }
  throw new Error(String(somewhere));
}
