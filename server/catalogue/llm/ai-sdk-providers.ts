import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { providerOptions, providerTypes } from './_ai-sdk';

/** A ready-made provider, its factory and the provider's type; `id` is the dependency. */
const provider = (id: string, instances: string, factories: string, type?: string): Record<string, ExportSpec> => ({
  ...Object.fromEntries(instances.split(' ').map((name) => [name, { provider: id }])),
  ...Object.fromEntries(factories.split(' ').map((name) => [name, { makes: 'provider', dependency: id }])),
  ...(type ? { [type]: { type: 'provider', dependency: id } } : {}),
});

/** Provider packages of the AI SDK, all of one shape. */
export default defineSdk({
  id: 'ai-sdk-providers',
  packages: [
    '@ai-sdk/anthropic',
    '@ai-sdk/google',
    '@ai-sdk/google-vertex',
    '@ai-sdk/google-vertex/*',
    '@ai-sdk/mistral',
    '@ai-sdk/groq',
    '@ai-sdk/xai',
    '@ai-sdk/azure',
    '@ai-sdk/amazon-bedrock',
    '@ai-sdk/amazon-bedrock/*',
    '@ai-sdk/cohere',
    '@ai-sdk/deepseek',
    '@ai-sdk/fireworks',
    '@ai-sdk/togetherai',
    '@ai-sdk/perplexity',
    '@ai-sdk/cerebras',
    '@ai-sdk/replicate',
    '@ai-sdk/deepgram',
    '@ai-sdk/elevenlabs',
    '@ai-sdk/fal',
    '@ai-sdk/vercel',
    '@ai-sdk/openai-compatible',
    '@ai-sdk/gateway',
    'ollama-ai-provider',
    'ollama-ai-provider-v2',
  ],
  kind: 'llm',
  dependency: null,
  exports: {
    ...provider('anthropic', 'anthropic', 'createAnthropic', 'AnthropicProvider'),
    ...provider('google', 'google', 'createGoogleGenerativeAI createGoogle', 'GoogleGenerativeAIProvider'),
    ...provider(
      'google-vertex',
      'vertex vertexAnthropic vertexMaas vertexXai',
      'createVertex createVertexAnthropic createVertexMaas createVertexXai',
      'GoogleVertexProvider',
    ),
    ...provider('mistral', 'mistral', 'createMistral', 'MistralProvider'),
    ...provider('groq', 'groq', 'createGroq', 'GroqProvider'),
    ...provider('xai', 'xai', 'createXai', 'XaiProvider'),
    ...provider('azure-openai', 'azure', 'createAzure', 'AzureOpenAIProvider'),
    ...provider(
      'bedrock',
      'bedrock bedrockAnthropic',
      'createAmazonBedrock createBedrockAnthropic',
      'AmazonBedrockProvider',
    ),
    ...provider('cohere', 'cohere', 'createCohere', 'CohereProvider'),
    ...provider('deepseek', 'deepseek', 'createDeepSeek', 'DeepSeekProvider'),
    ...provider('fireworks', 'fireworks', 'createFireworks', 'FireworksProvider'),
    ...provider('together', 'togetherai', 'createTogetherAI', 'TogetherAIProvider'),
    ...provider('perplexity', 'perplexity', 'createPerplexity', 'PerplexityProvider'),
    ...provider('cerebras', 'cerebras', 'createCerebras', 'CerebrasProvider'),
    ...provider('replicate', 'replicate', 'createReplicate', 'ReplicateProvider'),
    ...provider('deepgram', 'deepgram', 'createDeepgram', 'DeepgramProvider'),
    ...provider('elevenlabs', 'elevenlabs', 'createElevenLabs', 'ElevenLabsProvider'),
    ...provider('fal', 'fal', 'createFal', 'FalProvider'),
    ...provider('vercel', 'vercel', 'createVercel', 'VercelProvider'),
    ...provider('ollama', 'ollama', 'createOllama', 'OllamaProvider'),
    // Its own calls (`gateway.getCredits()`) make it more than a model factory.
    gateway: { is: 'provider', dependency: 'gateway' },
    createGateway: { makes: 'provider', dependency: 'gateway' },
    createGatewayProvider: { makes: 'provider', dependency: 'gateway' },
    // Only the baseURL says who answers.
    createOpenAICompatible: { makes: 'provider' },
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
      from: '@ai-sdk/*: dist/index.d.ts of anthropic 3.0.138, google 3.0.141, google-vertex 4.0.208, mistral 3.0.69, groq 3.0.71, xai 3.0.138, azure 3.0.128, amazon-bedrock 4.0.186, cohere 3.0.63, deepseek 2.0.69, fireworks 2.0.90, togetherai 2.0.84, perplexity 3.0.61, cerebras 2.0.82, replicate 2.0.57, openai-compatible 2.0.87, gateway',
    },
    { fact: 'retry.default', from: 'read in source: no retry or timeout code; the ai package repeats' },
    { fact: 'ollama', from: 'documentation of ollama-ai-provider: createOllama, ollama; not read in source' },
  ],
});
