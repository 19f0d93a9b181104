import { defineSdk } from '../../model/catalogue';
import { anthropicOptions, anthropicTypes } from './_anthropic';
import { stainlessRetry } from './_stainless';

const classes = {
  AnthropicVertex: { new: 'client' },
} as const;

/** Claude on Vertex AI with Anthropic's client. */
export default defineSdk({
  id: 'anthropic-vertex',
  packages: ['@anthropic-ai/vertex-sdk', '@anthropic-ai/vertex-sdk/*'],
  npm: '@anthropic-ai/vertex-sdk',
  kind: 'llm',
  dependency: 'google-vertex',
  exports: { ...classes, default: { new: 'client', members: classes }, '*': { new: 'client', members: classes } },
  types: anthropicTypes,
  optionSets: {
    ...anthropicOptions,
    client: [...anthropicOptions.client, { path: '$0.accessToken', sets: 'secret' }],
  },
  defaults: [{ versions: '*', timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' }, retry: stainlessRetry }],
  party: 'third',
  hints: [
    'Same client as @anthropic-ai/sdk: three attempts of ten minutes each unless `timeout` and `maxRetries` are set.',
  ],
  sources: [
    {
      fact: '*',
      from: '@anthropic-ai/vertex-sdk@1.1.3/client.d.ts: AnthropicVertex extends BaseAnthropic of @anthropic-ai/sdk, options are its ClientOptions',
    },
    { fact: 'timeout.default', from: '@anthropic-ai/sdk@1.10.0/client.js: DEFAULT_TIMEOUT, read in source' },
    { fact: 'retry.default', from: '@anthropic-ai/sdk@1.10.0/client.js: maxRetries ?? 2, shouldRetry, read in source' },
  ],
});
