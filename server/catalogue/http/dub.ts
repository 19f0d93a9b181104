import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { resources } from '../_paths';
import { speakeasyClient, speakeasyRequest } from './_speakeasy';

/** Dub. */
export default defineSdk({
  id: 'dub',
  packages: ['dub'],
  kind: 'http',
  dependency: 'dub',
  party: 'third',
  exports: { Dub: { new: 'dub', type: 'dub' } },
  types: {
    dub: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources('get list* count retrieve* analytics checkStatus', 'update* delete* upsert* ban deactivate', {
          optionSet: 'call',
        }),
        ...calls('analytics.retrieve qrCodes.get', { effect: 'read', optionSet: 'call' }),
      },
    },
  },
  optionSets: { client: speakeasyClient('$0.token'), call: speakeasyRequest },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['new Dub({ token, timeoutMs: 5000 })'],
  sources: [
    { fact: 'timeout', from: 'dub@0.73.5/dist/commonjs/funcs/linksCreate.js: timeoutMs || -1 (read, not run)' },
    { fact: 'retry', from: 'dub@0.73.5/dist/commonjs/funcs/linksCreate.js: retryConfig || { strategy: "none" }' },
    { fact: 'calls', from: 'dub@0.73.5 type declarations' },
  ],
});
