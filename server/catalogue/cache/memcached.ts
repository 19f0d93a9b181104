import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const callback = { notPromise: true } as const;

/** memcached (3rd-Eden): callbacks. */
export default defineSdk({
  id: 'memcached',
  packages: ['memcached'],
  kind: 'cache',
  dependency: 'memcached',
  exports: { default: { new: 'Client' }, '*': { new: 'Client' } },
  types: {
    Client: {
      names: ['memcached'],
      optionSet: 'client',
      owns: 'pool',
      members: {
        ...calls('get gets getMulti stats settings statsSettings slabs statsSlabs items statsItems cachedump version', {
          effect: 'read',
          ...callback,
        }),
        ...calls('set replace touch del delete flush flushAll', { effect: 'write', idempotent: true, ...callback }),
        ...calls('add cas append prepend incr increment decr decrement', { effect: 'write', ...callback }),
        ...none('end on once off'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.timeout', sets: 'connectTimeout' },
      { path: '$1.idle', sets: 'timeout', inert: 'takes idle connections out of the pool' },
      { path: '$1.retries', sets: 'retries', inert: 'repeats taking a connection from the pool only' },
      { path: '$1.poolSize', sets: 'poolSize' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'connecting 5 s; a server with 5 failures is left out for 30 s',
    },
  ],
  party: 'own',
  sources: [
    {
      fact: 'timeout, retry',
      from: 'memcached@2.2.2/lib/memcached.js: Client.config (timeout when connecting, retries of the connection pool); read, not run',
    },
    { fact: 'calls', from: 'memcached@2.2.2/lib/memcached.js: Client.prototype' },
  ],
});
