import { defineLibrary } from '../model/library';

/** Permits that code waits for before a call; it wraps no function. */
export default defineLibrary({
  id: 'async-sema',
  packages: ['async-sema'],
  policies: { 'Sema.new': { bulkhead: true }, 'RateLimit.()': { bulkhead: true } },
  permits: ['Sema.new.acquire', 'Sema.new.v', 'RateLimit.()'],
  sources: [{ fact: '*', from: 'async-sema@3.1.1/lib/index.js: Sema, acquire and release; RateLimit(rps)' }],
});
