import { defineSdk } from '../../model/catalogue';
import { providerOptions, providerTypes } from './_ai-sdk';

/** OpenRouter as a provider of the AI SDK. */
export default defineSdk({
  id: 'openrouter',
  packages: ['@openrouter/ai-sdk-provider'],
  kind: 'llm',
  dependency: 'openrouter',
  exports: {
    openrouter: { provider: 'openrouter' },
    createOpenRouter: { makes: 'provider' },
    OpenRouter: { new: 'provider' },
    OpenRouterProvider: { type: 'provider' },
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
      from: '@openrouter/ai-sdk-provider@3.1.0/dist/index.js: no retry code of its own; measured through generateText: 500 → 3 requests',
    },
    { fact: 'calls', from: '@openrouter/ai-sdk-provider@3.1.0/dist/index.d.ts' },
  ],
});
