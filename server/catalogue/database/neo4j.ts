import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { connecting, control } from './_sql';

const factory = { makes: 'Driver', optionSet: 'driver' } as const;
/** Repeated with the driver's clock: 30 s in all. */
const managed = {
  attempts: null,
  backoff: 'exponential',
  jitter: true,
  baseMs: 1000,
  repeats: 'all',
  on: ['retryable driver errors', 'network errors'],
} as const;
const run = { effect: 'unknown', options: [{ path: '$2.timeout', sets: 'timeout' }] } as const;
const tx = { arg: 0, param: 0, type: 'Transaction', transaction: true } as const;

/** Neo4j. */
export default defineSdk({
  id: 'neo4j',
  packages: ['neo4j-driver', 'neo4j-driver-lite'],
  kind: 'database',
  dependency: 'neo4j',
  exports: {
    driver: factory,
    default: {
      members: {
        driver: factory,
        Driver: { type: 'Driver' },
        Session: { type: 'Session' },
        Transaction: { type: 'Transaction' },
      },
    },
    '*': { members: { driver: factory } },
    Driver: { type: 'Driver' },
    Session: { type: 'Session' },
    Transaction: { type: 'Transaction' },
    ManagedTransaction: { type: 'Transaction' },
  },
  types: {
    Driver: {
      owns: 'pool',
      members: {
        ...calls('executeQuery', {
          effect: 'unknown',
          retry: managed,
          options: [
            { path: '$2.transactionConfig.timeout', sets: 'timeout' },
            { path: '$2.signal', sets: 'signal' },
          ],
        }),
        ...calls(
          'verifyConnectivity verifyAuthentication getServerInfo supportsMultiDb supportsSessionAuth supportsTransactionConfig supportsUserImpersonation',
          { effect: 'read' },
        ),
        ...makes('session rxSession', 'Session'),
        ...none('close isEncrypted'),
      },
    },
    Session: {
      members: {
        ...calls('run', run),
        ...calls('beginTransaction', { ...connecting, returns: 'Transaction' }),
        ...none('executeRead executeWrite readTransaction writeTransaction', tx),
        ...none('close lastBookmark lastBookmarks'),
      },
    },
    Transaction: {
      names: ['ManagedTransaction'],
      members: {
        ...calls('run', { effect: 'unknown' }),
        ...calls('commit rollback', control),
        ...none('close isOpen'),
      },
    },
  },
  optionSets: {
    driver: [
      { path: '$2.connectionTimeout', sets: 'connectTimeout' },
      { path: '$2.connectionAcquisitionTimeout', sets: 'connectTimeout' },
      {
        path: '$2.maxTransactionRetryTime',
        sets: 'timeout',
        inert: 'limits repeating managed transactions, not a query',
      },
      { path: '$2.maxConnectionLifetime', sets: 'timeout', inert: 'renews connections, does not bound queries' },
      { path: '$2.maxConnectionPoolSize', sets: 'poolSize' },
      { path: '$1.credentials', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'connect 30 s, pool acquisition 60 s; executeRead, executeWrite and executeQuery are repeated for up to 30 s, session.run is not',
    },
  ],
  party: 'own',
  hints: [
    'Give the transaction a timeout: session.run(query, params, { timeout }), executeQuery(…, { transactionConfig: { timeout } }).',
    'Prefer executeRead and executeWrite: they repeat transient failures.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'neo4j-driver-core@6.3.0/lib/types.js: config defaults' },
    { fact: 'retry', from: 'neo4j-driver-core@6.3.0/lib/internal/transaction-executor.js: DEFAULT_MAX_RETRY_TIME_MS' },
    { fact: 'pool', from: 'neo4j-driver-core@6.3.0/lib/internal/pool/pool-config.js: DEFAULT_MAX_SIZE' },
    { fact: 'calls', from: 'neo4j-driver-core@6.3.0/types/driver.d.ts, session.d.ts, transaction.d.ts' },
  ],
});
