import { defineSdk } from '../../model/catalogue';
import { pgTypes } from './_pg-pool';
import { pgOptions } from './_sql';

const classes = {
  Pool: { new: 'Pool' },
  Client: { new: 'Client' },
  PoolClient: { type: 'Client' },
  ClientBase: { type: 'Client' },
} as const;

/** node-postgres. */
export default defineSdk({
  id: 'pg',
  packages: ['pg', 'pg-pool'],
  npm: 'pg',
  kind: 'database',
  dependency: 'postgres',
  exports: {
    ...classes,
    native: { members: classes },
    // `import Pool from 'pg-pool'` and `import pg from 'pg'`
    default: { new: 'Pool', members: { ...classes, native: { members: classes } } },
    '*': { new: 'Pool', members: classes },
  },
  types: pgTypes,
  optionSets: {
    pool: [...pgOptions('$0'), { path: '$0.max', sets: 'poolSize' }],
    client: [...pgOptions('$0'), { path: '$0', sets: 'secret' }],
    query: [{ path: '$0.query_timeout', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'pool: max 10, idleTimeoutMillis 10000, connectionTimeoutMillis 0: waiting for a free connection has no limit',
    },
  ],
  party: 'own',
  hints: [
    'Set query_timeout on the Pool: statement_timeout is enforced by the server and does not help when the server is silent.',
    'connectionTimeoutMillis also bounds waiting for a free connection.',
    'Every query inside a transaction runs on one client: wrap the whole transaction, never a statement.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'pg@8.23.1/lib/defaults.js: statement_timeout, query_timeout false; measured: query on a silent server pending after 5 s',
    },
    {
      fact: 'query_timeout',
      from: 'pg@8.23.1/lib/client.js: query() readTimeout; measured: query_timeout 1000 rejects after 1276 ms',
    },
    {
      fact: 'statement_timeout',
      from: 'pg@8.23.1/lib/client.js: getStartupConf; measured: no help when the server is unreachable',
    },
    {
      fact: 'connectionTimeoutMillis',
      from: 'pg-pool/index.js lines 89-99, 206-262; measured: rejects after 1002 ms; an exhausted pool waits for ever without it',
    },
    { fact: 'retry.default', from: 'measured: connection dropped in a query rejects at once, one connection' },
    { fact: 'calls', from: '@types/pg@8.23.1/index.d.ts: Pool, ClientBase' },
  ],
});
