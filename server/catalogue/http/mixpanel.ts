import { defineSdk } from '../../model/catalogue';
import type { CallSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const event: CallSpec = { effect: 'write', notPromise: true, fireAndForget: true };

/** Mixpanel for Node: one request an event, reported by callback. */
export default defineSdk({
  id: 'mixpanel',
  packages: ['mixpanel'],
  kind: 'http',
  dependency: 'mixpanel',
  party: 'third',
  exports: {
    init: { makes: 'client' },
    default: { members: { init: { makes: 'client' } } },
    Mixpanel: { type: 'client' },
  },
  types: {
    client: {
      names: ['Mixpanel'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('track track_batch import import_batch alias', event),
        ...calls('people.* groups.*', event),
        ...calls('people.set people.unset groups.set groups.unset people.delete_user groups.delete_group', {
          ...event,
          idempotent: true,
        }),
        ...none('set_config send_request'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.secret', sets: 'secret' },
      { path: '$1.host', sets: 'baseUrl' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['a callback is the only way to learn of a failure'],
  sources: [
    { fact: 'timeout', from: 'mixpanel@0.24.0/lib/mixpanel-node.js: http.request without a limit (read, not run)' },
    { fact: 'calls', from: 'mixpanel@0.24.0/lib/mixpanel-node.d.ts' },
  ],
});
