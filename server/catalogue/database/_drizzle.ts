/** drizzle's databases and builders: the same in every driver subpath. */
import type { CallSpec, ExportSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { underneath } from './_sql';

const read: CallSpec = { effect: 'read', lazy: 'rerun' };
const write: CallSpec = { effect: 'write', lazy: 'rerun' };
const repeatable: CallSpec = { ...write, idempotent: true };
const fragments = none('as toSQL getSQL getQuery getSelectedFields');

/** A builder that runs when awaited; `.execute()`, `.run()`, `.all()`, `.get()`, `.values()` run it at once. */
function runnable(call: CallSpec, terminals = 'execute run all get values'): TypeSpec {
  const { lazy: _lazy, ...now } = call;
  return {
    thenable: call,
    members: {
      ...calls(terminals, now),
      ...calls('iterator', { ...now, streaming: true, iterates: true }),
      ...makes('prepare', 'Prepared'),
      ...fragments,
    },
  };
}

export const drizzleTypes = {
  Db: {
    members: {
      ...makes('select selectDistinct selectDistinctOn', 'Select'),
      ...makes('insert', 'InsertBuilder'),
      ...makes('update', 'UpdateBuilder'),
      ...makes('delete', 'Repeatable'),
      ...makes('$count', 'Select'),
      ...makes('refreshMaterializedView', 'Repeatable'),
      ...makes('with', 'Db'),
      ...makes('$with', 'With'),
      ...is('query', 'Relations'),
      ...calls('execute run all get values', { effect: { sql: 0 }, lazy: 'rerun' }),
      ...calls('batch', { effect: 'unknown' }),
      ...none('transaction', { arg: 0, param: 0, type: 'Db', transaction: true }),
      ...none('rollback setTransaction $cache $client'),
    },
  },
  Select: runnable(read),
  InsertBuilder: { builder: true, members: makes('values select', 'Insert') },
  Insert: {
    ...runnable(write, 'execute run all get'),
    members: {
      ...runnable(write, 'execute run all get').members,
      ...makes('onConflictDoUpdate onConflictDoNothing onDuplicateKeyUpdate', 'Repeatable'),
    },
  },
  UpdateBuilder: { builder: true, members: makes('set', 'Repeatable') },
  Repeatable: runnable(repeatable, 'execute run all get'),
  With: { builder: true, members: none('as') },
  Relations: { members: is('*', 'Relation') },
  Relation: { members: makes('findMany findFirst', 'Select') },
  Prepared: {
    members: {
      ...calls('execute run all get values', { effect: 'unknown' }),
      ...calls('iterator', { effect: 'read', streaming: true, iterates: true }),
    },
  },
} satisfies Record<string, TypeSpec>;

/** `drizzle(client)`, `drizzle({ client })`, `drizzle(url)`, the databases' type names, and `migrate(db, …)`. */
export function drizzleExports(names: string): Record<string, ExportSpec> {
  const types: Record<string, ExportSpec> = Object.fromEntries(names.split(' ').map((name) => [name, { type: 'Db' }]));
  return {
    ...types,
    drizzle: { makes: 'Db', optionSet: 'db' },
    migrate: { call: { effect: 'write', options: [underneath('$0')] } },
    // union(db.select()…, db.select()…) and friends of the core subpaths
    ...Object.fromEntries(
      ['union', 'unionAll', 'intersect', 'intersectAll', 'except', 'exceptAll'].map((name) => [
        name,
        { makes: 'Select' },
      ]),
    ),
  };
}

export const drizzleDefaults = [
  { versions: '*', timeout: null, retry: null, note: 'nothing of its own: what the driver underneath sets holds' },
] as const;
export const drizzleHints = [
  'Bounds belong on the driver underneath (for example query_timeout on the pg Pool).',
  'A builder runs again at each await: fine for reads, dangerous for inserts. Build it inside the retried function.',
  'Retry a whole transaction, never a statement on tx.',
] as const;
export const drizzleSources = [
  { fact: 'timeout, retry', from: 'drizzle-orm@0.45.4: none in source; driver settings apply' },
  { fact: 'lazy', from: 'drizzle-orm@0.45.4/query-promise.js: then(); measured with pg-proxy: 0, 1, 2 executions' },
  { fact: 'calls', from: 'drizzle-orm@0.45.4/{pg,mysql,sqlite,singlestore}-core/db.d.ts and query-builders' },
  { fact: 'exports', from: 'drizzle-orm@0.45.4/*/driver.d.ts' },
] as const;
