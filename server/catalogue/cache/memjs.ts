import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const client = { members: { create: { makes: 'Client', optionSet: 'client' } } } as const;

/** memjs: Memcached with the binary protocol. */
export default defineSdk({
  id: 'memjs',
  packages: ['memjs'],
  kind: 'cache',
  dependency: 'memcached',
  exports: { Client: { ...client, type: 'Client' }, default: { members: { Client: client } } },
  types: {
    Client: {
      names: ['Client'],
      owns: 'connection',
      members: {
        ...calls('get stats statsWithKey versionAll version', { effect: 'read' }),
        ...calls('set delete touch flush resetStats replace', { effect: 'write', idempotent: true }),
        ...calls('add increment decrement append prepend', { effect: 'write' }),
        ...none('close quit server'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.timeout', sets: 'timeout', unit: 's' },
      { path: '$1.conntimeout', sets: 'connectTimeout', unit: 's' },
      { path: '$1.retries', sets: 'attempts' },
      { path: '$1.password', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 500, scope: 'attempt', covers: 'response' },
      retry: { attempts: 2, backoff: 'fixed', jitter: false, baseMs: 200, repeats: 'all', on: ['any error'] },
    },
  ],
  party: 'own',
  sources: [
    { fact: 'timeout.default', from: 'memjs@1.3.2/lib/memjs/server.js: timeout 0.5 s; read, not run' },
    {
      fact: 'retry.default',
      from: 'memjs@1.3.2/lib/memjs/memjs.js: retries 2 counts tries (perform), retry_delay 0.2 s; read, not run',
    },
    { fact: 'calls', from: 'memjs@1.3.2/lib/memjs/memjs.js: Client.prototype' },
  ],
});
