import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { pgTypes } from './_pg-pool';
import { pgOptions } from './_sql';

const fetchSignal = { sets: 'signal', scope: 'total', covers: 'total' } as const;

/** Neon's serverless driver: queries over HTTP (`neon`), node-postgres over WebSockets (`Pool`, `Client`). */
export default defineSdk({
  id: 'neon',
  packages: ['@neondatabase/serverless'],
  kind: 'database',
  dependency: 'postgres',
  exports: {
    neon: { makes: 'Sql' },
    Pool: { new: 'Pool' },
    Client: { new: 'Client' },
    PoolClient: { type: 'Client' },
    NeonQueryFunction: { type: 'Sql' },
    default: { members: { neon: { makes: 'Sql' }, Pool: { new: 'Pool' }, Client: { new: 'Client' } } },
  },
  types: {
    ...pgTypes,
    Sql: {
      names: ['NeonQueryFunction'],
      optionSet: 'http',
      owns: 'none',
      tag: { makes: 'Query' },
      // before 1.0
      callable: { call: { effect: { sql: 0 }, lazy: 'memo', optionSet: 'call' } },
      members: {
        ...calls('query', { effect: { sql: 0 }, lazy: 'memo', optionSet: 'call' }),
        // one request for the whole list; its members are never sent alone
        ...calls('transaction', { effect: 'write', options: [{ path: '$1.fetchOptions.signal', ...fetchSignal }] }),
        ...none('unsafe'),
      },
    },
    Query: { names: ['NeonQueryPromise'], thenable: { effect: { sql: 'tag' }, lazy: 'memo' }, members: {} },
  },
  optionSets: {
    http: [
      { path: '$1.fetchOptions.signal', ...fetchSignal },
      { path: '$0', sets: 'secret' },
    ],
    call: [{ path: '$2.fetchOptions.signal', ...fetchSignal }],
    pool: [...pgOptions('$0'), { path: '$0.max', sets: 'poolSize' }],
    client: [...pgOptions('$0'), { path: '$0', sets: 'secret' }],
    query: [{ path: '$0.query_timeout', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'HTTP: a plain fetch; Pool and Client: defaults of node-postgres',
    },
  ],
  party: 'own',
  hints: [
    'Pass a fresh signal per call: sql.query(text, params, { fetchOptions: { signal: AbortSignal.timeout(ms) } }); one given to neon() fires once for all calls.',
    'Pool and Client take query_timeout like node-postgres.',
  ],
  sources: [
    { fact: 'timeout.default', from: '@neondatabase/serverless@1.2.0/index.js: fetchOptions merge, no timer' },
    { fact: 'retry.default', from: 'measured: 1 request on 500' },
    { fact: 'lazy', from: '@neondatabase/serverless@1.2.0/index.d.ts: NeonQueryPromise' },
    { fact: 'calls', from: '@neondatabase/serverless@1.2.0/index.d.ts: NeonQueryFunction, Pool, Client' },
  ],
});
