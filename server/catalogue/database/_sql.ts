/** What the SQL drivers, builders and ORMs share. */
import type { CallSpec, OptionSpec } from '../../model/catalogue';

/**
 * Engine names as ORMs and builders write them (literal option values and URL schemes, the latter with
 * their colon) → dependency. `in-process`: nothing on such a client is a call site.
 */
export const engines = {
  pg: 'postgres',
  postgres: 'postgres',
  postgresql: 'postgres',
  'pg-native': 'postgres',
  pgnative: 'postgres',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'aurora-postgres': 'postgres',
  cockroachdb: 'cockroachdb',
  redshift: 'redshift',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mysql',
  'mysql:': 'mysql',
  'mariadb:': 'mysql',
  'aurora-mysql': 'mysql',
  mssql: 'mssql',
  tedious: 'mssql',
  'mssql:': 'mssql',
  oracledb: 'oracle',
  oracle: 'oracle',
  mongodb: 'mongodb',
  mongo: 'mongodb',
  'mongodb:': 'mongodb',
  'mongodb+srv:': 'mongodb',
  sqlite: 'in-process',
  sqlite3: 'in-process',
  'better-sqlite3': 'in-process',
  sqljs: 'in-process',
  expo: 'in-process',
  'sqlite:': 'in-process',
  'file:': 'in-process',
  ':memory:': 'in-process',
} as const;

/** Options of a node-postgres pool or client, below `at` (`$0`, `$0.connection`, `$0.extra`). */
export function pgOptions(at: string): OptionSpec[] {
  return [
    { path: `${at}.query_timeout`, sets: 'timeout' },
    { path: `${at}.statement_timeout`, sets: 'timeout' },
    { path: `${at}.connectionTimeoutMillis`, sets: 'connectTimeout' },
    { path: `${at}.lock_timeout`, sets: 'timeout', inert: 'limits waiting for locks only' },
    {
      path: `${at}.idle_in_transaction_session_timeout`,
      sets: 'timeout',
      inert: 'ends idle transactions, not running queries',
    },
    { path: `${at}.idleTimeoutMillis`, sets: 'timeout', inert: 'closes idle connections of the pool only' },
    { path: `${at}.connectionString`, sets: 'secret' },
    { path: `${at}.password`, sets: 'secret' },
  ];
}

/** Options of a mysql or mysql2 connection, below `at`. */
export function mysqlOptions(at: string): OptionSpec[] {
  return [
    { path: `${at}.connectTimeout`, sets: 'connectTimeout' },
    { path: `${at}.idleTimeout`, sets: 'timeout', inert: 'closes idle connections of the pool only' },
    { path: `${at}.connectionLimit`, sets: 'poolSize' },
    { path: `${at}.uri`, sets: 'secret' },
    { path: `${at}.password`, sets: 'secret' },
  ];
}

/** BEGIN, COMMIT and ROLLBACK sent by a method of their own. */
export const control: CallSpec = { effect: 'write' };

/**
 * A call that opens or takes a connection: query, statement and command limits of the client do not bound it,
 * nor do limits that bound connecting alone count (`connectTimeout`).
 */
export interface Connecting extends CallSpec {
  readonly connects: true;
}

/** Connecting is neither a read nor a write. */
export const connecting: Connecting = { effect: 'unknown', connects: true, timeout: null, retry: null };

/**
 * An option that names what is underneath: a driver's client or pool, an adapter, a dialect (its dependency and
 * its bounds hold for the calls made through it), or the engine's name, read through `engines`.
 */
export const underneath = (path: string): OptionSpec => ({ path, sets: 'model', inherits: true, values: engines });
