/** The shape of the AI SDK's provider packages: `openai('gpt-4o')`, `createOpenAI({…}).chat('gpt-4o')`. Models send nothing by themselves. */
import type { OptionSpec, TypeSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const MODELS =
  'languageModel chat chatModel responses completion completionModel messages generativeAI deepseek interactions embedding embeddingModel textEmbedding textEmbeddingModel image imageModel video videoModel transcription transcriptionModel speech speechModel reranking rerankingModel decision decisionModel';

export const providerTypes = {
  provider: {
    optionSet: 'provider',
    callable: { makes: 'model' },
    members: {
      ...makes(MODELS, 'model'),
      ...none('tools.*'),
      ...calls('getAvailableModels getCredits getSpendReport getGenerationInfo', { effect: 'read' }),
    },
  },
  // Called by the AI SDK; whoever calls them directly gets no retries.
  model: {
    members: {
      ...calls('doGenerate doEmbed doRerank', { effect: 'read', optionSet: 'direct' }),
      ...calls('doStream', { effect: 'read', streaming: true, optionSet: 'direct' }),
    },
  },
} satisfies Record<string, TypeSpec>;

const provider: readonly OptionSpec[] = [
  { path: '$0.baseURL', sets: 'baseUrl' },
  { path: '$0.fetch', sets: 'fetch' },
  { path: '$0.apiKey', sets: 'secret' },
  { path: '$0.secretAccessKey', sets: 'secret' },
];

export const providerOptions = {
  provider,
  direct: [{ path: '$0.abortSignal', sets: 'signal', scope: 'total', covers: 'total' }],
} as const;
