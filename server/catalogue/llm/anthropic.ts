import { defineSdk } from '../../model/catalogue';
import { anthropicOptions, anthropicTypes } from './_anthropic';
import { stainlessRetry } from './_stainless';

const classes = {
  Anthropic: { new: 'client' },
  BaseAnthropic: { new: 'client' },
} as const;

/** Anthropic's own API. */
export default defineSdk({
  id: 'anthropic',
  packages: ['@anthropic-ai/sdk', '@anthropic-ai/sdk/*'],
  npm: '@anthropic-ai/sdk',
  kind: 'llm',
  dependency: 'anthropic',
  exports: {
    ...classes,
    default: { new: 'client', members: classes },
    '*': { new: 'client', members: classes },
    MessageStream: { type: 'stream' },
    APIPromise: { type: 'promise' },
    PagePromise: { type: 'page' },
  },
  types: anthropicTypes,
  optionSets: anthropicOptions,
  defaults: [
    {
      versions: '*',
      timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' },
      retry: stainlessRetry,
      note: 'a stalled body is not bounded; retry-after is obeyed without a cap',
    },
  ],
  party: 'third',
  hints: [
    'Three attempts of ten minutes each by default: set `timeout` and `maxRetries` on the client.',
    'Set `maxRetries: 0` when a retry of your own goes around the call.',
    'A plain call whose max_tokens implies more than ten minutes throws at once unless `timeout` is set: stream it.',
    'try/catch around messages.stream() sees no failure: it surfaces while iterating or from finalMessage().',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@anthropic-ai/sdk@1.10.0 and 0.137.0/client.js: DEFAULT_TIMEOUT; core.js in 0.39.0',
    },
    { fact: 'timeout.covers', from: 'measured: a stalled body outlived timeout 1000' },
    {
      fact: 'retry.default',
      from: '@anthropic-ai/sdk@1.10.0/client.js: maxRetries ?? 2, shouldRetry; measured: 500 → 3 requests, stream() included',
    },
    {
      fact: 'calls',
      from: '@anthropic-ai/sdk@1.10.0 and 0.39.0: resources/**/*.d.ts, lib/MessageStream.d.ts, lib/tools/BetaToolRunner.d.ts',
    },
  ],
});
