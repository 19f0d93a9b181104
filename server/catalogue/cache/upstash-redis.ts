import { defineSdk } from '../../model/catalogue';
import { upstashDefaults, upstashOptions, upstashTypes } from './_upstash';

/** Redis over HTTP by Upstash. */
export default defineSdk({
  id: 'upstash-redis',
  packages: [
    '@upstash/redis',
    '@upstash/redis/cloudflare',
    '@upstash/redis/fastly',
    '@upstash/redis/nodejs',
    '@upstash/redis/with-fetch',
  ],
  npm: '@upstash/redis',
  kind: 'cache',
  dependency: 'upstash',
  exports: { Redis: { new: 'Redis', members: { fromEnv: { makes: 'Redis' } } } },
  types: upstashTypes,
  optionSets: { options: upstashOptions },
  defaults: upstashDefaults,
  party: 'own',
  hints: [
    'Give the function form, signal: () => AbortSignal.timeout(ms): a plain signal fires once for all calls, and an aborted GET then resolves with null like a cache miss.',
    'The SDK repeats network errors itself: a retry wrapper multiplies its 6 attempts.',
  ],
  sources: [
    {
      fact: 'retry.default',
      from: '@upstash/redis@1.39.0/nodejs.js: HttpClient.request, retry config; measured: GET and SET on reset sent 6 times in 4.4 s, 1 request on 500, 503, 429',
    },
    { fact: 'timeout.default', from: 'measured: pending after 5 s on a silent server' },
    {
      fact: 'signal',
      from: 'measured: plain AbortSignal.timeout gives null (or a TypeError with auto pipelining); the function form rejects with TimeoutError',
    },
    { fact: 'calls', from: '@upstash/redis@1.39.0/nodejs.d.ts: Redis, Pipeline' },
  ],
});
