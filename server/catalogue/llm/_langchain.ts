/** What LangChain's runnables have in common: models, chains, agents and embeddings of every package. */
import type { OptionSpec, RetryDefault, TypeSpec } from '../../model/catalogue';
import { calls, makes, none, type Members } from '../_members';

/** RunnableConfig: `timeout` becomes an AbortSignal.timeout that is merged with `signal`. */
export const runConfig = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'total', covers: 'total' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
];

const run = { optionSet: 'config' } as const;

/** Members that run it. `call`, `run`, `predict` and `generate` are older forms. */
export const running: Members = {
  ...calls('invoke batch generate generatePrompt', { effect: 'read', ...run }),
  ...calls('call run predict predictMessages apply callPrompt', { effect: 'read', ...run }),
  ...calls('stream', { effect: 'read', streaming: true, ...run }),
  ...calls('streamEvents streamLog transform', {
    effect: 'read',
    streaming: true,
    iterates: true,
    notPromise: true,
    ...run,
  }),
};

/** RunnableRetry (p-retry: 1 s, doubled, with jitter) around the retries of the model, and other models after it. */
export const adding = (type: string): Members => ({
  withRetry: {
    makes: type,
    optionSet: 'withRetry',
    adds: { repeat: { attempts: 3, backoff: 'exponential', jitter: true, baseMs: 1000, repeats: 'all' } },
  },
  withFallbacks: { makes: type, adds: { fallback: true } },
});

/** Members that give another runnable of `type` around it and send nothing. */
export const wrapping = (type: string): Members => ({
  ...makes('pipe bind bindTools withStructuredOutput withListeners assign pick map partial', type),
  ...adding(type),
  ...makes('withConfig', type, 'withConfig'),
  ...none(
    'getName getGraph getNumTokens asTool toJSON serialize getPrompts invocationParams getLsParams drawMermaidPng',
  ),
});

/** A chat model, a completion model, or a chain that starts with one. */
export const model: TypeSpec = { optionSet: 'model', members: { ...wrapping('model'), ...running } };

/** An embedding model. */
export const embeddings: TypeSpec = {
  optionSet: 'model',
  members: calls('embedQuery embedDocuments', { effect: 'read' }),
};

const withRetry: OptionSpec[] = [{ path: '$0.stopAfterAttempt', sets: 'attempts' }];

export const configSets = { config: runConfig('$1'), withConfig: runConfig('$0'), withRetry } as const;

/** Constructor options of models: the first argument, or the second after a model's name. */
export const both = (make: (arg: string) => OptionSpec[]): OptionSpec[] => [...make('$0'), ...make('$1')];

/** AsyncCaller: six retries, 1 s * 2^n * (1 to 2), without a cap on the delay. */
export const callerRetry: RetryDefault = {
  attempts: 7,
  backoff: 'exponential',
  jitter: true,
  baseMs: 1000,
  repeats: 'all',
  on: ['every failure but 400-407, 409 and aborts', 'network'],
  honoursRetryAfter: false,
};

export const callerSource = {
  fact: 'retry.default',
  from: '@langchain/core@1.2.13 and 0.3.80/dist/utils/async_caller.js: AsyncCaller maxRetries 6; measured with ChatOpenAI: 500 → 7 requests in 104.7 s',
} as const;

export const callerHints = [
  'maxRetries is 6 by default and each delay doubles without a cap: set it to 0 when a retry of your own goes around the call.',
  '.withRetry() multiplies what maxRetries does already.',
] as const;
