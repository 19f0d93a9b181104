import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { connecting } from './_sql';

const event = { notPromise: true } as const;
const names = { Connection: { new: 'Connection' }, Request: { new: 'Request' } } as const;

/** tedious: SQL Server with events and callbacks. The SQL is in the Request, not in the call. */
export default defineSdk({
  id: 'tedious',
  packages: ['tedious'],
  kind: 'database',
  dependency: 'mssql',
  exports: { ...names, default: { members: names } },
  types: {
    Connection: {
      names: ['Connection'],
      optionSet: 'connection',
      owns: 'connection',
      members: {
        ...calls('connect', { ...connecting, ...event }),
        ...calls('execSql execSqlBatch execute callProcedure prepare', { effect: 'unknown', ...event }),
        ...calls('execBulkLoad unprepare', { effect: 'write', ...event }),
        ...calls('beginTransaction commitTransaction rollbackTransaction saveTransaction transaction', {
          effect: 'write',
          ...event,
        }),
        ...calls('reset', { effect: 'unknown', ...event }),
        ...none('close cancel on once off newBulkLoad'),
      },
    },
    Request: {
      names: ['Request'],
      members: none('addParameter addOutputParameter on once off pause resume cancel setTimeout'),
    },
  },
  optionSets: {
    connection: [
      { path: '$0.options.requestTimeout', sets: 'timeout' },
      { path: '$0.options.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.options.cancelTimeout', sets: 'timeout', inert: 'bounds cancelling only' },
      { path: '$0.options.maxRetriesOnTransientErrors', sets: 'retries', inert: 'repeats connecting only' },
      { path: '$0.authentication.options.password', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 15_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'connecting 15 s, three repeats on transient errors',
    },
  ],
  party: 'own',
  sources: [
    {
      fact: 'timeout.default',
      from: 'tedious@19.2.2/lib/connection.js: DEFAULT_CLIENT_REQUEST_TIMEOUT 15 s, DEFAULT_CONNECT_TIMEOUT 15 s',
    },
    { fact: 'retry.default', from: 'tedious@19.2.2/lib/connection.js: maxRetriesOnTransientErrors 3, connecting only' },
    { fact: 'calls', from: 'tedious@19.2.2/lib/connection.d.ts: Connection' },
  ],
});
