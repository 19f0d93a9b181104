// @file src/retry.ts
export function withRetry<A extends unknown[], R>(fn: (...args: A) => Promise<R>, { attempts = 3 }: { attempts?: number } = {}) {
  return async function retried(...args: A): Promise<R> {
    for (let n = 1; ; n++) {
      try {
        return await fn(...args);
      } catch (error) {
        if (n >= attempts) throw error;
        await new Promise((r) => setTimeout(r, 100 * 2 ** n));
      }
    }
  };
}
// @file src/ask.ts
import { withRetry } from './retry';
export const ask = withRetry(async (q: string) => fetch(`https://llm.example.com/${q}`));
//                                                ^ retry=3 source=wrapper
export const askTwice = withRetry(async (q: string) => fetch(`https://llm.example.com/${q}`), { attempts: 2 });
//                                                     ^ retry=2
const inner = async () => fetch('https://llm.example.com/inner');
//                        ^ retry=3
export default withRetry(() => inner());
