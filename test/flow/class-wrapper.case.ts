// @file src/resilient.ts
export class ResilientFunction<T> {
  private failures = 0;
  private openedAt = 0;
  constructor(private readonly fn: () => Promise<T>, private readonly options: { retries: number; threshold: number }) {}
  async execute(): Promise<T> {
    if (this.failures >= this.options.threshold && Date.now() - this.openedAt < 30_000) throw new Error('circuit open');
    for (let attempt = 0; attempt <= this.options.retries; attempt++) {
      try {
        const result = await this.fn();
        this.failures = 0;
        return result;
      } catch (error) {
        this.failures++;
        this.openedAt = Date.now();
        if (attempt === this.options.retries) throw error;
        await new Promise((r) => setTimeout(r, 100 * (attempt + 1)));
      }
    }
    throw new Error('unreachable');
  }
}
// @file src/app.ts
import { ResilientFunction } from './resilient';
const users = new ResilientFunction(() => fetch('https://users.example.com/'), { retries: 2, threshold: 5 });
//                                        ^ retry=3 breaker=present backoff=linear
export async function list() {
  return users.execute();
}
