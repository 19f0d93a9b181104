import { defineSdk } from '../../model/catalogue';
import { upstashDefaults, upstashOptions, upstashTypes } from './_upstash';

/** @vercel/kv: a subclass of the Upstash Redis client. */
export default defineSdk({
  id: 'vercel-kv',
  packages: ['@vercel/kv'],
  kind: 'cache',
  dependency: 'vercel-kv',
  exports: {
    kv: { is: 'Redis' },
    default: { is: 'Redis' },
    createClient: { makes: 'Redis' },
    VercelKV: { new: 'Redis' },
  },
  types: upstashTypes,
  optionSets: { options: upstashOptions },
  defaults: upstashDefaults,
  party: 'own',
  hints: ['Bounds are those of @upstash/redis: createClient({ signal: () => AbortSignal.timeout(ms) }).'],
  sources: [
    {
      fact: '*',
      from: '@vercel/kv@3.0.0/dist/index.d.ts: class VercelKV extends Redis of @upstash/redis; defaults as measured for @upstash/redis@1.39.0',
    },
  ],
});
