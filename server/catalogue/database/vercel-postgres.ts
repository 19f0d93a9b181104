import { defineSdk } from '../../model/catalogue';
import { is } from '../_members';
import { pgTypes } from './_pg-pool';
import { pgOptions } from './_sql';

const tag = { call: { effect: { sql: 'tag' } } } as const;

/** @vercel/postgres: Neon's pool with a `sql` tag that sends at once. */
export default defineSdk({
  id: 'vercel-postgres',
  packages: ['@vercel/postgres'],
  kind: 'database',
  dependency: 'postgres',
  exports: {
    sql: { is: 'Pool' },
    db: { is: 'Pool' },
    createPool: { makes: 'Pool' },
    createClient: { makes: 'Client' },
    VercelPool: { type: 'Pool' },
    VercelClient: { type: 'Client' },
    VercelPoolClient: { type: 'Client' },
    Pool: { new: 'Pool' },
    Client: { new: 'Client' },
  },
  types: {
    Sql: { tag, members: {} },
    Pool: { ...pgTypes.Pool, names: ['VercelPool'], tag, members: { ...pgTypes.Pool.members, ...is('sql', 'Sql') } },
    Client: {
      ...pgTypes.Client,
      names: ['VercelClient', 'VercelPoolClient'],
      members: { ...pgTypes.Client.members, ...is('sql', 'Sql') },
    },
  },
  optionSets: {
    pool: [...pgOptions('$0'), { path: '$0.max', sets: 'poolSize' }],
    client: pgOptions('$0'),
    query: [{ path: '$0.query_timeout', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'the pool of @neondatabase/serverless: defaults of node-postgres',
    },
  ],
  party: 'own',
  hints: ['Make the pool yourself, createPool({ query_timeout }): the ready-made `sql` has no bound.'],
  sources: [
    {
      fact: '*',
      from: '@vercel/postgres@0.10.0/dist/index-node.d.ts and index.js: VercelPool extends the Pool of @neondatabase/serverless; no timer, no repeat in source',
    },
  ],
});
