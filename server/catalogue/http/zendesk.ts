import { defineSdk } from '../../model/catalogue';
import { all } from '../_paths';
import { none } from '../_members';
import { resources } from '../_paths';

/** node-zendesk. */
export default defineSdk({
  id: 'zendesk',
  packages: ['node-zendesk'],
  kind: 'http',
  dependency: 'zendesk',
  party: 'third',
  exports: {
    createClient: { makes: 'client' },
    ZendeskClient: { new: 'client', type: 'client' },
    default: { members: { createClient: { makes: 'client' }, ZendeskClient: { new: 'client' } } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'list* show* get* getAll search* query* count* me incremental* export* auth',
          'update* delete* destroy* bulkDelete* patch put',
        ),
        ...all('*.setSideLoad', { makes: 'client' }),
        ...none('*.on *.emit config.**'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.token', sets: 'secret' },
      { path: '$0.password', sets: 'secret' },
      { path: '$0.timeout', sets: 'timeout', inert: 'not an option of node-zendesk' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'a 429 rejects with retryAfter' }],
  hints: ['no option for a time limit: race the call; on 429 wait for `retryAfter`'],
  sources: [
    { fact: 'timeout', from: 'node-zendesk@6.0.1/dist/index.js: no timeout or signal anywhere (searched, not run)' },
    { fact: 'retry', from: 'node-zendesk@6.0.1/dist/index.js: retry-after only reported in the error' },
    { fact: 'calls', from: 'node-zendesk@6.0.1/dist/types' },
  ],
});
