import { defineSdk } from '../../model/catalogue';
import { calls, makes } from '../_members';

const vectors = {
  ...calls('query queryMany resumableQuery fetch range info listNamespaces', { effect: 'read' }),
  ...calls('upsert update delete reset deleteNamespace', { effect: 'write', idempotent: true }),
} as const;

/** Upstash Vector. */
export default defineSdk({
  id: 'upstash-vector',
  packages: ['@upstash/vector', '@upstash/vector/cloudflare'],
  npm: '@upstash/vector',
  kind: 'database',
  dependency: 'upstash-vector',
  exports: { Index: { new: 'Index', members: { fromEnv: { makes: 'Index' } } } },
  types: {
    Index: {
      names: ['Index'],
      optionSet: 'client',
      owns: 'none',
      members: { ...vectors, ...makes('namespace', 'Namespace') },
    },
    Namespace: { names: ['Namespace'], members: vectors },
  },
  optionSets: {
    client: [
      { path: '$0.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.retry', sets: 'retryObject', retryKeys: { retries: 'retries' } },
      { path: '$0.token', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 6,
        backoff: 'exponential',
        jitter: false,
        baseMs: 50,
        capMs: 2730,
        repeats: 'all',
        on: ['network errors'],
      },
      note: 'only rejected fetches are repeated',
    },
  ],
  party: 'third',
  hints: ['A signal given to the constructor is shared by all calls: one that fires ends all later calls too.'],
  sources: [
    {
      fact: 'retry.default',
      from: '@upstash/vector@1.2.3/dist/nodejs.js: HttpClient, retries ?? 5, Math.exp(retryCount) * 50; read, not run',
    },
    { fact: 'timeout.default', from: '@upstash/vector@1.2.3/dist/nodejs.js: a plain fetch with config.signal' },
    { fact: 'calls', from: '@upstash/vector@1.2.3/dist/nodejs.d.ts: Index, Namespace' },
  ],
});
