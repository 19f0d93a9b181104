import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';

const keyed = [{ path: '$0.headers.Idempotency-Key', sets: 'idempotencyKey' }] as const;

/** Loops: transactional mail, contacts and events. */
export default defineSdk({
  id: 'loops',
  packages: ['loops'],
  kind: 'email',
  dependency: 'loops',
  party: 'third',
  exports: { LoopsClient: { new: 'loops', type: 'loops' } },
  types: {
    loops: {
      optionSet: 'client',
      owns: 'none',
      members: {
        '*': { call: { effect: 'write', options: keyed } },
        ...calls('get* list* find* check* testApiKey runEmailMessageGuardian', { effect: 'read' }),
        ...calls('update* delete* remove* ensure*', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: { client: [{ path: '$0', sets: 'secret' }] },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'a 429 throws RateLimitExceededError' }],
  hints: ['send with an Idempotency-Key header before repeating; there is no option for a time limit'],
  sources: [
    { fact: 'timeout', from: 'loops@7.3.0/dist/index.cjs: no timeout or signal anywhere (searched, not run)' },
    { fact: 'calls', from: 'loops@7.3.0 type declarations' },
  ],
});
