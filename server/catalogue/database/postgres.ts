import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { connecting } from './_sql';

const tx = { arg: 0, param: 0, type: 'Sql', transaction: true } as const;

/** postgres.js. The tag makes a query that runs once, when it is awaited; a query inside another template is a fragment. */
export default defineSdk({
  id: 'postgres',
  packages: ['postgres', 'postgres/*'],
  npm: 'postgres',
  kind: 'database',
  dependency: 'postgres',
  exports: {
    default: {
      makes: 'Sql',
      members: {
        Sql: { type: 'Sql' },
        TransactionSql: { type: 'Sql' },
        ReservedSql: { type: 'Sql' },
        ISql: { type: 'Sql' },
      },
    },
    '*': { makes: 'Sql' },
    postgres: { makes: 'Sql' },
  },
  types: {
    Sql: {
      names: ['Sql', 'ISql', 'TransactionSql', 'ReservedSql'],
      optionSet: 'client',
      owns: 'pool',
      tag: { makes: 'Query' },
      // sql(object), sql('name'): helpers inside a template
      callable: { none: true },
      members: {
        ...calls('unsafe', { effect: { sql: 0 }, lazy: 'memo' }),
        ...calls('file', { effect: 'unknown', lazy: 'memo' }),
        ...calls('notify', { effect: 'write' }),
        ...calls('listen subscribe', { effect: 'read', longLived: true }),
        ...calls('reserve', { ...connecting, returns: 'Sql' }),
        ...calls('largeObject', { effect: 'unknown', returns: 'LargeObject' }),
        ...none('begin savepoint', tx),
        ...none('end close release json array types typed options parameters'),
        ...calls('prepare', { effect: 'write' }),
      },
    },
    Query: {
      names: ['PendingQuery', 'PendingValuesQuery', 'PendingRawQuery'],
      thenable: { effect: { sql: 'tag' }, lazy: 'memo' },
      members: {
        ...makes('values raw simple execute', 'Query'),
        ...calls('describe', { effect: 'read' }),
        ...calls('cursor', { effect: { sql: 'tag' }, streaming: true, iterates: true }),
        ...calls('forEach stream readable writable', { effect: { sql: 'tag' }, streaming: true }),
        ...none('cancel'),
      },
    },
    LargeObject: {
      members: {
        ...calls('read size tell readable', { effect: 'read' }),
        ...calls('write truncate seek writable', { effect: 'write' }),
        ...none('close'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$last.connection.statement_timeout', sets: 'timeout' },
      { path: '$last.connect_timeout', sets: 'connectTimeout', unit: 's' },
      { path: '$last.connection.lock_timeout', sets: 'timeout', inert: 'limits waiting for locks only' },
      {
        path: '$last.connection.idle_in_transaction_session_timeout',
        sets: 'timeout',
        inert: 'ends idle transactions, not running queries',
      },
      { path: '$last.idle_timeout', sets: 'timeout', unit: 's', inert: 'closes idle connections only' },
      { path: '$last.timeout', sets: 'timeout', unit: 's', inert: 'another name of idle_timeout' },
      { path: '$last.max_lifetime', sets: 'timeout', unit: 's', inert: 'renews connections, does not bound queries' },
      { path: '$last.max', sets: 'poolSize' },
      { path: '$0', sets: 'secret' },
      { path: '$last.password', sets: 'secret' },
      { path: '$last.pass', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'connect_timeout 30 s bounds connecting only; lost connections are made again for queued queries, a query in flight is not repeated',
    },
  ],
  party: 'own',
  hints: [
    'There is no query timeout option: use connection: { statement_timeout } (server side) or query.cancel().',
    'A query object runs once: build it inside the retried function.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'postgres@3.4.9/src/index.js: defaults (connect_timeout 30), no query timeout' },
    { fact: 'retry.default', from: 'postgres@3.4.9/src/index.js: backoff for reconnecting only' },
    { fact: 'lazy', from: 'postgres@3.4.9/src/query.js: class Query extends Promise, handle()' },
    { fact: 'calls', from: 'postgres@3.4.9/types/index.d.ts: ISql, Sql, TransactionSql, PendingQueryModifiers' },
    {
      fact: 'options',
      from: 'postgres@3.4.9/types/index.d.ts: BaseOptions, Options.timeout = idle_timeout, ConnectionParameters.statement_timeout',
    },
  ],
});
