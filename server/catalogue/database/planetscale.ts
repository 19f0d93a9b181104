import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const execute = { effect: { sql: 0 } } as const;
const tx = { arg: 0, param: 0, type: 'Connection', transaction: true } as const;

/** PlanetScale's serverless driver (HTTP). */
export default defineSdk({
  id: 'planetscale',
  packages: ['@planetscale/database'],
  kind: 'database',
  dependency: 'planetscale',
  exports: {
    connect: { makes: 'Connection' },
    Client: { new: 'Connection' },
    Connection: { new: 'Connection' },
    Transaction: { type: 'Connection' },
  },
  types: {
    Connection: {
      names: ['Tx'],
      optionSet: 'options',
      owns: 'none',
      members: {
        ...calls('execute', execute),
        ...calls('refresh', { effect: 'write' }),
        ...makes('connection', 'Connection'),
        ...none('transaction', tx),
      },
    },
  },
  optionSets: {
    options: [
      { path: '$0.fetch', sets: 'fetch' },
      { path: '$0.url', sets: 'secret' },
      { path: '$0.password', sets: 'secret' },
    ],
  },
  defaults: [
    { versions: '*', timeout: null, retry: null, note: 'a plain fetch; there is no signal or timeout option' },
  ],
  party: 'own',
  hints: ['Only a custom `fetch` in connect({ fetch }) can bound a call.'],
  sources: [
    { fact: 'timeout, retry', from: '@planetscale/database@1.20.2/dist/index.js: postJSON, one fetch, no timer' },
    { fact: 'calls', from: '@planetscale/database@1.20.2/dist/index.d.ts: Client, Connection, Tx' },
  ],
});
