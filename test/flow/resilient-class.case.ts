// Retry inside of a breaker in a class of the project, with a helper over it: options that nobody gives are spread over the defaults.
// @package p-retry 6.2.0
// @package opossum 8.1.0
// @package twilio 5.0.0
// @file src/guarded.ts
import Breaker from 'opossum';
import pRetry, { AbortError } from 'p-retry';

export interface Repeats { retries?: number; minTimeout?: number; maxTimeout?: number; factor?: number }
export interface Fuse { timeout?: number; errorThresholdPercentage?: number; resetTimeout?: number }
type Work<T> = (...args: any[]) => Promise<T>;

export class Guarded<T = any> {
  private fuse: Breaker<any[], T>;
  private repeats: Repeats;

  constructor(private work: Work<T>, private label: string, repeats?: Repeats, fuse?: Fuse) {
    this.repeats = { retries: 3, minTimeout: 500, maxTimeout: 8000, factor: 2, ...repeats };
    this.fuse = new Breaker(async (...args: any[]) => this.repeated(...args), { timeout: 30_000, resetTimeout: 20_000, ...fuse });
    this.fuse.on('open', () => console.warn(this.label));
  }

  private async repeated(...args: any[]): Promise<T> {
    return pRetry(
      async () => {
        try {
          return await this.work(...args);
        } catch (error: any) {
          if (this.hopeless(error)) throw new AbortError(error.message);
          throw error;
        }
      },
      { ...this.repeats, onFailedAttempt: (error) => console.warn(this.label, error.attemptNumber) },
    );
  }

  private hopeless(error: any): boolean {
    return error.status === 400 || error.status === 401 || error.status === 403 || error.status === 404;
  }

  async run(...args: any[]): Promise<T> {
    try {
      return await this.fuse.fire(...args);
    } catch (error) {
      console.error(this.label, error);
      throw error;
    }
  }
}

export function guard<T = any>(work: Work<T>, label: string, options?: { retry?: Repeats; breaker?: Fuse }): Work<T> {
  const guarded = new Guarded(work, label, options?.retry, options?.breaker);
  return (...args: any[]) => guarded.run(...args);
}
// @file src/used.ts
import { guard } from './guarded';

export const load = guard(async (id: string) => fetch(`https://api.example.com/items/${id}`), 'items');
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=30000 retry=4 breaker=present source=wrapper filters=present
// @file src/bare.ts
import twilio from 'twilio';
import './guarded';

const client = twilio('sid', 'token');
export const send = (to: string, body: string) => client.messages.create({ from: '+1', to, body });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=30000 retry=absent breaker=absent
