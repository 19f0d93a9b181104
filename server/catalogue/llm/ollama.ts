import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const stream = [{ path: '$0.stream', sets: 'stream' }] as const;

/** Ollama: models on a machine of one's own. */
export default defineSdk({
  id: 'ollama',
  packages: ['ollama', 'ollama/browser'],
  npm: 'ollama',
  kind: 'llm',
  dependency: 'ollama',
  exports: { default: { is: 'client' }, Ollama: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      members: {
        ...calls('chat generate', { effect: 'read', options: stream }),
        ...calls('embed embeddings list show ps version systemone webSearch webFetch', { effect: 'read' }),
        ...calls('pull', { effect: 'write', idempotent: true, options: stream }),
        ...calls('push create', { effect: 'write', options: stream }),
        ...calls('delete copy', { effect: 'write', idempotent: true }),
        ...none('abort encodeImage'),
      },
    },
  },
  optionSets: { client: [{ path: '$0.fetch', sets: 'fetch' }] },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'no time limit and no signal per call; abort() ends all streams',
    },
  ],
  party: 'own',
  hints: ['There is no signal per call: bound it with a custom `fetch` that adds AbortSignal.timeout.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'ollama@0.6.4/dist/browser.mjs: post, processStreamableRequest; measured: pending on a silent server',
    },
    { fact: 'retry.default', from: 'measured: 500 → 1 request' },
    { fact: 'calls', from: 'ollama@0.6.4 and 0.5.18: dist/index.d.ts, browser.d.ts' },
  ],
});
