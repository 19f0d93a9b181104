import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { fernAnswers, fernClient, fernRequest, fernRetry } from './_fern';

/** Voyage AI: embeddings and rerankers. */
export default defineSdk({
  id: 'voyage',
  packages: ['voyageai'],
  kind: 'llm',
  dependency: 'voyage',
  exports: { VoyageAIClient: { new: 'client' }, GeneratedVoyageAIClient: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('embed contextualizedEmbed rerank multimodalEmbed', {
          effect: 'read',
          optionSet: 'request',
          returns: 'promise',
        }),
        ...none('tokenize'),
      },
    },
    ...fernAnswers,
  },
  optionSets: { client: fernClient('apiKey'), request: fernRequest('$1') },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' },
      retry: fernRetry,
      note: 'network errors and timeouts are not repeated',
    },
  ],
  party: 'third',
  hints: ['timeoutInSeconds counts seconds, not milliseconds.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'voyageai@0.4.0/dist/cjs/Client.js: timeoutInSeconds ?? 60; read in source, not measured',
    },
    { fact: 'timeout.covers', from: 'voyageai@0.4.0/dist/cjs/core/fetcher/makeRequest.js: clearTimeout after fetch' },
    {
      fact: 'retry.default',
      from: 'voyageai@0.4.0/dist/cjs/core/fetcher/requestWithRetries.js: DEFAULT_MAX_RETRIES 2; 408, 429, >= 500',
    },
    {
      fact: 'calls',
      from: 'voyageai@0.4.0/dist/cjs/extended/index.d.ts: VoyageAIClient; local models run in the process',
    },
  ],
});
