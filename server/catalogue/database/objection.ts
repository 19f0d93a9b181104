import { defineSdk } from '../../model/catalogue';
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { underneath } from './_sql';

/** A chain that runs at each await, like knex'. */
function query(self: string, effect: 'read' | 'write', idempotent = false): TypeSpec {
  const call: CallSpec = idempotent ? { effect, idempotent } : { effect };
  return {
    thenable: { ...call, lazy: 'rerun' },
    members: {
      ...makes('insert insertAndFetch insertGraph insertGraphAndFetch insertWithRelated', 'Insert'),
      ...makes(
        'update updateAndFetch updateAndFetchById patch patchAndFetch patchAndFetchById delete deleteById upsertGraph upsertGraphAndFetch relate unrelate truncate',
        'Repeatable',
      ),
      ...makes('increment decrement', 'Write'),
      ...makes('timeout', self, 'queryTimeout'),
      ...calls('execute resultSize', call),
      ...none('toKnexQuery toSQL toString as modelClass tableRefFor isFind isInsert isUpdate isDelete hasWheres'),
    },
  };
}

const queries = { ...makes('query relatedQuery fetchGraph', 'Query') } as const;

/** objection: models over knex. */
export default defineSdk({
  id: 'objection',
  packages: ['objection'],
  kind: 'database',
  dependency: null,
  exports: {
    Model: { is: 'Model', new: 'Instance', type: 'Instance' },
    QueryBuilder: { type: 'Query' },
    // transaction(knex, fn)
    transaction: { makes: 'Transaction' },
  },
  types: {
    Model: {
      members: {
        ...makes('new', 'Instance'),
        ...queries,
        ...makes('bindKnex bindTransaction', 'Model', 'bind'),
        ...calls('fetchTableMetadata', { effect: 'read' }),
        ...none('transaction', { arg: 0, param: 0, type: 'Transaction', transaction: true }),
        ...makes('startTransaction', 'Transaction'),
        ...none('knex fromJson fromDatabaseJson raw ref fn knexQuery'),
      },
    },
    Instance: {
      members: {
        ...makes('$query $relatedQuery $fetchGraph', 'Query'),
        ...none('$set $toJson toJSON $clone $setJson'),
      },
    },
    Transaction: { members: { ...calls('commit rollback', { effect: 'write' }), ...none('isCompleted') } },
    Query: { ...query('Query', 'read'), names: ['QueryBuilder'] },
    Insert: {
      ...query('Insert', 'write'),
      members: { ...query('Insert', 'write').members, ...makes('onConflict', 'Repeatable') },
    },
    Repeatable: query('Repeatable', 'write', true),
    Write: query('Write', 'write'),
  },
  optionSets: { queryTimeout: [{ path: '$0', sets: 'timeout', scope: 'total' }], bind: [underneath('$0')] },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'nothing of its own: knex underneath decides' }],
  party: 'own',
  hints: ['Chain .timeout(ms), or bound queries on the knex connection.', 'A chain runs again at each await.'],
  sources: [
    { fact: 'timeout, retry', from: 'objection@3.1.5: none in source; knex underneath' },
    { fact: 'calls', from: 'objection@3.1.5/typings/objection/index.d.ts: Model, QueryBuilder' },
  ],
});
