import { defineSdk } from '../../model/catalogue';
import { providerOptions, providerTypes } from './_ai-sdk';

/** The AI SDK's OpenAI provider. */
export default defineSdk({
  id: 'ai-sdk-openai',
  packages: ['@ai-sdk/openai'],
  kind: 'llm',
  dependency: 'openai',
  exports: {
    openai: { provider: 'openai' },
    createOpenAI: { makes: 'provider' },
    OpenAIProvider: { type: 'provider' },
  },
  types: providerTypes,
  optionSets: providerOptions,
  defaults: [
    { versions: '*', timeout: null, retry: null, note: 'retries and time limits belong to the call of the ai package' },
  ],
  party: 'third',
  hints: ['A model is no call: bound and retry at generateText and friends.'],
  sources: [
    {
      fact: '*',
      from: '@ai-sdk/openai@4.0.118 and 3.0.141/dist/index.js: no retry or timeout code; measured through generateText',
    },
    { fact: 'calls', from: '@ai-sdk/openai@3.0.141 and 1.3.24/dist/index.d.ts: OpenAIProvider' },
  ],
});
