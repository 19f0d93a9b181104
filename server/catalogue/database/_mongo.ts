/** Options and defaults of the MongoDB driver, which mongoose passes on. */
import type { Defaults, OptionSpec, Source } from '../../model/catalogue';

/** Versions whose `timeoutMS` works, and those that ignore it. */
export interface TimeoutVersions {
  readonly works: string;
  readonly ignored: string;
}
export const driverVersions: TimeoutVersions = {
  works: '>=6.12.0 <6.22.0 || >=7.0.0 <7.8.0',
  ignored: '>=6.22.0 <7.0.0 || >=7.8.0',
};

/** Client options below `at`. */
export function mongoOptions(at: string, versions: TimeoutVersions): OptionSpec[] {
  return [
    { path: `${at}.socketTimeoutMS`, sets: 'timeout' },
    { path: `${at}.timeoutMS`, sets: 'timeout', scope: 'total', covers: 'total', versions: versions.works },
    {
      path: `${at}.timeoutMS`,
      sets: 'timeout',
      versions: versions.ignored,
      inert: 'has no effect in this version of the driver',
    },
    { path: `${at}.serverSelectionTimeoutMS`, sets: 'connectTimeout' },
    { path: `${at}.connectTimeoutMS`, sets: 'connectTimeout' },
    { path: `${at}.waitQueueTimeoutMS`, sets: 'connectTimeout' },
    { path: `${at}.maxIdleTimeMS`, sets: 'timeout', inert: 'closes idle connections of the pool only' },
    { path: `${at}.wtimeoutMS`, sets: 'timeout', inert: 'limits waiting for replication, not for the answer' },
    { path: `${at}.retryReads`, sets: 'retrySwitch', only: 'reads' },
    { path: `${at}.retryWrites`, sets: 'retrySwitch', only: 'writes' },
    { path: `${at}.maxPoolSize`, sets: 'poolSize' },
    { path: '$0', sets: 'secret' },
    { path: `${at}.auth.password`, sets: 'secret' },
  ];
}

/** Options of one operation below `at`. */
export function operationOptions(at: string, versions: TimeoutVersions): OptionSpec[] {
  return [
    { path: `${at}.maxTimeMS`, sets: 'timeout' },
    { path: `${at}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
    { path: `${at}.timeoutMS`, sets: 'timeout', scope: 'total', covers: 'total', versions: versions.works },
  ];
}

export const mongoDefaults: Defaults[] = [
  {
    versions: '*',
    timeout: null,
    retry: {
      attempts: 2,
      backoff: 'none',
      jitter: false,
      repeats: 'all',
      on: ['retryable error labels', 'network errors'],
    },
    note: 'connect and server selection 30 s; socketTimeoutMS 0: an operation on a silent socket has no limit; waitQueueTimeoutMS 0',
  },
];

export const mongoSources: Source[] = [
  {
    fact: 'timeout.default',
    from: 'mongodb@7.8.0/lib/connection_string.js: option defaults; measured: ping on a silent server pending after 5 s',
  },
  {
    fact: 'timeoutMS',
    from: 'mongodb 6.12.0, 6.18.0, 6.19.0, 6.21.0, 7.0.0, 7.2.0, 7.5.0, 7.7.0: type uint; 6.22.0 and 7.8.0: ignored (lib/connection_string.js); measured on 7.8.0: no rejection after 5 s',
  },
  { fact: 'serverSelectionTimeoutMS', from: 'measured: 1000 rejects after 1004 ms' },
  {
    fact: 'retry.default',
    from: 'mongodb@7.8.0/lib/operations/execute_operation.js: maxAttempts 2 for retryable reads and writes',
  },
  {
    fact: 'retry of updateMany, deleteMany',
    from: 'mongodb@7.8.0/lib/operations/update.js and delete.js: canRetryWrite is false for multi',
  },
  {
    fact: 'calls',
    from: 'mongodb@7.8.0/mongodb.d.ts: MongoClient, Db, Collection, AbstractCursor, ClientSession, Admin, GridFSBucket',
  },
];
