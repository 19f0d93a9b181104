import { defineLibrary } from '../model/library';

/** Tokens that code waits for before a call; it wraps no function. */
export default defineLibrary({
  id: 'limiter',
  packages: ['limiter'],
  policies: { 'RateLimiter.new': { bulkhead: true }, 'TokenBucket.new': { bulkhead: true } },
  permits: ['RateLimiter.new.removeTokens', 'TokenBucket.new.removeTokens'],
  sources: [
    {
      fact: '*',
      from: 'limiter@4.1.0/dist/cjs/RateLimiter.d.ts and TokenBucket.d.ts: removeTokens(count): Promise<number>',
    },
  ],
});
