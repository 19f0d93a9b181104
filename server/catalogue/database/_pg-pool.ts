/** Pool and client of node-postgres, which the serverless drivers copy. */
import type { TypeSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { connecting } from './_sql';

const query = { effect: { sql: 0 }, optionSet: 'query' } as const;
const quiet = none(
  'end on once off addListener removeListener removeAllListeners release escapeIdentifier escapeLiteral setTypeParser getTypeParser getTransactionStatus ref unref pauseDrain resumeDrain',
);

export const pgTypes = {
  Pool: {
    optionSet: 'pool',
    owns: 'pool',
    members: {
      ...calls('query', query),
      ...calls('connect', { ...connecting, returns: 'Client', callback: { arg: 0, param: 1, type: 'Client' } }),
      ...quiet,
    },
  },
  Client: {
    names: ['PoolClient', 'ClientBase'],
    optionSet: 'client',
    owns: 'connection',
    members: { ...calls('query', query), ...calls('connect', connecting), ...quiet },
  },
} satisfies Record<string, TypeSpec>;
