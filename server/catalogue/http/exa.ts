import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Exa's search API. */
export default defineSdk({
  id: 'exa',
  packages: ['exa-js'],
  kind: 'http',
  dependency: 'exa',
  party: 'third',
  exports: { default: { new: 'exa', type: 'exa' }, Exa: { new: 'exa', type: 'exa' } },
  types: {
    exa: {
      names: ['Exa'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('search searchAndContents findSimilar findSimilarAndContents getContents answer', { effect: 'read' }),
        ...calls('streamAnswer streamSearch', { effect: 'read', streaming: true, iterates: true }),
        ...calls('websets.** research.** monitors.** agent.**', { effect: 'write' }),
        ...calls(
          'websets.get websets.list websets.preview websets.*.get websets.*.list research.get research.list monitors.get monitors.list',
          { effect: 'read' },
        ),
        ...calls('websets.listAll websets.getAll monitors.listAll monitors.getAll', { effect: 'read', iterates: true }),
        ...calls('websets.waitUntilIdle research.pollUntilFinished', { effect: 'read', longLived: true }),
        ...calls('websets.update websets.delete websets.cancel monitors.update monitors.delete', {
          effect: 'write',
          idempotent: true,
        }),
        request: { call: { effect: { http: '$1', default: 'POST' } } },
        rawRequest: { call: { effect: { http: '$1', default: 'POST' } } },
        ...none('tools.** openai.** anthropic.**'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$1', sets: 'baseUrl' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['no option for a time limit: race the call'],
  sources: [
    { fact: 'timeout', from: 'exa-js@2.23.0/dist/index.js: fetch without a signal (read, not run)' },
    { fact: 'calls', from: 'exa-js@2.23.0/dist/index.d.ts' },
  ],
});
