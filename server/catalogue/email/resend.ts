import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Request options stand after the payload or id; `list` takes only them. */
const call = (effect: EffectSpec, more: Partial<CallSpec> = {}, arg = '$1'): CallSpec => ({
  effect,
  errorsAsValues: true,
  options: [
    { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
    { path: `${arg}.idempotencyKey`, sets: 'idempotencyKey' },
  ],
  ...more,
});

/** Resend: every method of every resource sends a request and resolves with `{ data, error }`. */
export default defineSdk({
  id: 'resend',
  packages: ['resend'],
  kind: 'email',
  dependency: 'resend',
  party: 'third',
  exports: { Resend: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('**', call('write')),
        ...calls('**.list', call('read', {}, '$0')),
        ...calls('**.get **.metrics **.recipients **.clickedLinks **.search **.downloadRaw', call('read')),
        ...calls('**.update **.remove **.set **.cancel', call('write', { idempotent: true })),
        ...calls('get', call('read')),
        ...calls('post', call('write')),
        ...calls('put patch delete', call('write', { idempotent: true })),
        ...calls('fetchRequest', call({ http: '$1.method', default: 'GET' })),
        ...none(
          'webhooks.verify contacts.imports.buildCreateFormData contacts.imports.buildColumnMap contacts.imports.appendField logError',
        ),
      },
    },
  },
  optionSets: {
    client: [{ path: '$0', sets: 'secret' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'resolves with { data: null, error } even when the network fails',
    },
  ],
  hints: [
    'look at `error`: nothing rejects, so a retry around it needs a predicate on the result',
    'pass `{ signal: AbortSignal.timeout(ms), idempotencyKey }` as the second argument',
  ],
  sources: [
    {
      fact: 'timeout, retry',
      from: 'measured: hang still pending after 5 s; one request on 500, 429 and reset (6.38.0)',
    },
    { fact: 'errorsAsValues', from: 'measured: 500 and reset resolve; resend@6.38.0/dist/index.mjs: fetchRequest' },
    { fact: 'signal', from: 'resend@6.38.0/dist/index.d.mts: RequestOptions.signal; options are handed to fetch' },
    { fact: 'calls', from: 'resend@6.38.0: methods of all resources listed at run time' },
  ],
});
