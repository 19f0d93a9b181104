import { defineSdk } from '../../model/catalogue';
import { anthropicOptions, anthropicTypes } from './_anthropic';
import { stainlessRetry } from './_stainless';

const classes = {
  AnthropicBedrock: { new: 'client' },
  AnthropicBedrockMantle: { new: 'client' },
} as const;

/** Claude on Amazon Bedrock with Anthropic's client. */
export default defineSdk({
  id: 'anthropic-bedrock',
  packages: ['@anthropic-ai/bedrock-sdk', '@anthropic-ai/bedrock-sdk/*'],
  npm: '@anthropic-ai/bedrock-sdk',
  kind: 'llm',
  dependency: 'bedrock',
  exports: { ...classes, default: { new: 'client', members: classes }, '*': { new: 'client', members: classes } },
  types: anthropicTypes,
  optionSets: {
    ...anthropicOptions,
    client: [
      ...anthropicOptions.client,
      { path: '$0.awsSecretKey', sets: 'secret' },
      { path: '$0.awsSessionToken', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' }, retry: stainlessRetry }],
  party: 'third',
  hints: [
    'Same client as @anthropic-ai/sdk: three attempts of ten minutes each unless `timeout` and `maxRetries` are set.',
  ],
  sources: [
    {
      fact: '*',
      from: '@anthropic-ai/bedrock-sdk@1.1.2/client.d.ts: AnthropicBedrock extends BaseAnthropic of @anthropic-ai/sdk, options are its ClientOptions',
    },
    { fact: 'timeout.default', from: '@anthropic-ai/sdk@1.10.0/client.js: DEFAULT_TIMEOUT, read in source' },
    { fact: 'retry.default', from: '@anthropic-ai/sdk@1.10.0/client.js: maxRetries ?? 2, shouldRetry, read in source' },
  ],
});
