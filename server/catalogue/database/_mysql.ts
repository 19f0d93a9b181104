/** The clients of mysql and mysql2: one set of members in a callback and a promise form. */
import type { CallSpec, MemberSpec, OptionSpec, TypeSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { connecting, control, mysqlOptions } from './_sql';

const quiet = none(
  'on once off addListener removeListener removeAllListeners release end destroy close escape escapeId format pause resume unprepare unref',
);

/** `callback`: the methods take a callback and return no promise; `both`: likewise, and `.promise()` gives the promise form (mysql2). */
export function mysqlTypes(
  kind: 'callback' | 'both' | 'promise',
): Record<'Pool' | 'Connection' | 'PoolCluster' | 'Statement', TypeSpec> {
  const form = kind === 'promise' ? 'promise' : 'callback';
  const shape: Partial<CallSpec> = form === 'callback' ? { notPromise: true } : {};
  const query: CallSpec = { effect: { sql: 0 }, optionSet: 'query', ...shape };
  const checkout: CallSpec =
    form === 'callback'
      ? { ...connecting, ...shape, callback: { arg: 0, param: 1, type: 'Connection' } }
      : { ...connecting, returns: 'Connection' };
  const statements: Record<string, MemberSpec> = calls('query execute', query);
  const promised = (type: string) => (kind === 'both' ? makes('promise', type) : {});
  return {
    Pool: {
      names: ['Pool'],
      optionSet: 'connection',
      owns: 'pool',
      members: { ...statements, ...calls('getConnection', checkout), ...promised('PromisePool'), ...quiet },
    },
    Connection: {
      names: ['Connection', 'PoolConnection'],
      optionSet: 'connection',
      owns: 'connection',
      members: {
        ...statements,
        ...calls('connect changeUser reset', { ...connecting, ...shape }),
        ...calls('ping statistics', { effect: 'read', ...shape }),
        ...calls('beginTransaction commit rollback', { ...control, ...shape }),
        ...calls('prepare', {
          effect: 'read',
          ...shape,
          returns: 'Statement',
          ...(form === 'callback' ? { callback: { arg: 1, param: 1, type: 'Statement' } } : {}),
        }),
        ...promised('PromiseConnection'),
        ...quiet,
      },
    },
    PoolCluster: {
      names: ['PoolCluster', 'PoolNamespace'],
      owns: 'pool',
      members: {
        ...statements,
        ...calls(
          'getConnection',
          form === 'callback' ? { ...checkout, callback: { arg: 1, param: 1, type: 'Connection' } } : checkout,
        ),
        ...makes('of', 'PoolCluster'),
        ...none('add remove'),
        ...quiet,
      },
    },
    Statement: {
      names: ['PreparedStatementInfo'],
      members: { ...calls('execute', { ...query, effect: 'unknown' }), ...none('close') },
    },
  };
}

/** Option tables of both packages. */
export const mysqlOptionSets: Record<'connection' | 'query', OptionSpec[]> = {
  connection: [
    ...mysqlOptions('$0'),
    { path: '$0.acquireTimeout', sets: 'connectTimeout' },
    { path: '$0.queueLimit', sets: 'timeout', inert: 'limits the length of the queue, not the wait' },
    { path: '$0', sets: 'secret' },
  ],
  query: [{ path: '$0.timeout', sets: 'timeout', covers: 'response' }],
};
