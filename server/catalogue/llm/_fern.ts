/** What the clients generated with Fern have in common (cohere-ai, voyageai, @elevenlabs/elevenlabs-js, @deepgram/sdk 5). */
import type { OptionSpec, RetryDefault, TypeSpec } from '../../model/catalogue';
import { makes } from '../_members';

/** Request options, the last argument of a method. The timer is cleared when the headers arrive. */
export const fernRequest = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeoutInSeconds`, sets: 'timeout', unit: 's', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.maxRetries`, sets: 'retries' },
  { path: `${arg}.abortSignal`, sets: 'signal', scope: 'total', covers: 'total' },
];

/** Option sets by where the options stand: after ids and a request, or first where nothing needs to come before them. */
export const fernSets = {
  request: [...fernRequest('$1'), ...fernRequest('$2')],
  list: [...fernRequest('$0'), ...fernRequest('$1')],
};

/** Options of the constructor; `secret` names the key's option. */
export const fernClient = (secret: string): OptionSpec[] => [
  { path: '$0.timeoutInSeconds', sets: 'timeout', unit: 's', scope: 'attempt', covers: 'headers' },
  { path: '$0.maxRetries', sets: 'retries' },
  { path: '$0.baseUrl', sets: 'baseUrl' },
  { path: '$0.fetch', sets: 'fetch' },
  { path: '$0.fetcher', sets: 'fetch' },
  { path: `$0.${secret}`, sets: 'secret' },
];

/** 408, 429 and 5xx, whatever the method; a network error or timeout is not repeated. */
export const fernRetry: RetryDefault = {
  attempts: 3,
  backoff: 'exponential',
  jitter: true,
  baseMs: 1000,
  capMs: 60_000,
  repeats: 'all',
  on: [408, 429, '5xx'],
  honoursRetryAfter: true,
};

export const fernAnswers = {
  promise: { names: ['HttpResponsePromise'], members: makes('withRawResponse', 'sent') },
  sent: { members: {} },
} satisfies Record<string, TypeSpec>;
