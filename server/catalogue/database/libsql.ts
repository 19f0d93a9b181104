import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { underneath } from './_sql';

const execute = { effect: { sql: 0 } } as const;

/** libSQL / Turso. A `file:` URL or `:memory:` is in-process. */
export default defineSdk({
  id: 'libsql',
  packages: ['@libsql/client', '@libsql/client/web', '@libsql/client/http', '@libsql/client/ws', '@libsql/client/node'],
  kind: 'database',
  dependency: 'libsql',
  exports: { createClient: { makes: 'Client' }, Client: { type: 'Client' }, Transaction: { type: 'Transaction' } },
  types: {
    Client: {
      names: ['Client'],
      optionSet: 'options',
      owns: 'connection',
      members: {
        ...calls('execute', execute),
        ...calls('batch executeMultiple', { effect: { sql: 0 } }),
        ...calls('migrate', { effect: 'write' }),
        ...calls('sync', { effect: 'read' }),
        ...calls('transaction', { effect: 'write', returns: 'Transaction' }),
        ...none('close reconnect'),
      },
    },
    Transaction: {
      members: {
        ...calls('execute batch executeMultiple', execute),
        ...calls('commit rollback', { effect: 'write' }),
        ...none('close'),
      },
    },
  },
  optionSets: {
    options: [
      underneath('$0.url'),
      { path: '$0.fetch', sets: 'fetch' },
      { path: '$0.timeout', sets: 'timeout', inert: 'SQLite busy timeout of local files only' },
      { path: '$0.concurrency', sets: 'poolSize' },
      { path: '$0.authToken', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'at most 20 requests at a time (concurrency)' }],
  party: 'own',
  hints: ['Only a custom `fetch` bounds calls over HTTP.'],
  sources: [
    { fact: 'retry.default', from: 'measured: 1 request on 500, 503, 429, reset' },
    {
      fact: 'timeout.default',
      from: '@libsql/client@0.18.0/lib-esm/http.js: HttpClient; measured: pending after 5 s on a silent server',
    },
    { fact: 'concurrency', from: '@libsql/core/lib-esm/config.js: concurrency || 20' },
    { fact: 'timeout', from: '@libsql/core/lib-esm/api.d.ts: Config.timeout' },
    { fact: 'calls', from: '@libsql/core/lib-esm/api.d.ts: Client, Transaction' },
  ],
});
