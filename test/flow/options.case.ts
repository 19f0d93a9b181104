// @package @anthropic-ai/sdk 0.70.0
// @file src/client.ts
import Anthropic from '@anthropic-ai/sdk';
class Manager {
  private static instance: Manager;
  private client: Anthropic | null = null;
  private constructor() {
    this.initialize();
  }
  static getInstance(): Manager {
    if (!Manager.instance) Manager.instance = new Manager();
    return Manager.instance;
  }
  private initialize(): void {
    this.client = new Anthropic({ maxRetries: 0, timeout: 60_000 });
  }
  getClient(): Anthropic {
    if (!this.client) throw new Error('no client');
    return this.client;
  }
}
const manager = Manager.getInstance();
export const anthropic = new Proxy({} as Anthropic, {
  get(_, prop) {
    const client = manager.getClient();
    return (client as any)[prop];
  },
});
// @file src/retry.ts
interface Options { maxRetries?: number; baseDelay?: number; timeout?: number }
const DEFAULTS: Required<Options> = { maxRetries: 3, baseDelay: 1000, timeout: 30_000 };
export async function callWithRetry<T>(fn: () => Promise<T>, options?: Options): Promise<T> {
  const opts = { ...DEFAULTS, ...options };
  let lastError: unknown;
  for (let attempt = 0; attempt <= opts.maxRetries; attempt++) {
    try {
      const timeout = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('Request timeout')), opts.timeout);
      });
      return await Promise.race([fn(), timeout]);
    } catch (error) {
      lastError = error;
      await new Promise((r) => setTimeout(r, opts.baseDelay * 2 ** attempt));
    }
  }
  throw lastError;
}
// @file src/app.ts
import { anthropic } from './client';
import { callWithRetry } from './retry';
const body = { model: 'm', max_tokens: 10, messages: [] };
export const a = () => callWithRetry(async () => await anthropic.messages.create(body));
//                                                     ^ retry=4 timeout=30000 backoff=exponential
export const b = () => callWithRetry(() => anthropic.messages.create(body), { maxRetries: 1 });
//                                         ^ retry=2 timeout=30000
