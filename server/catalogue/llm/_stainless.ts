/** What the clients generated with Stainless have in common (openai, @anthropic-ai/sdk, groq-sdk, together-ai, …). */
import type { CallSpec, OptionSpec, RetryDefault, TypeSpec } from '../../model/catalogue';
import { calls, makes, none, type Members } from '../_members';
import { deep } from './_shared';

/** Time limit that ends with the response headers; from version `body` on it bounds the body of plain answers too. */
const limit = (arg: string, body?: string): OptionSpec[] =>
  body === undefined
    ? [{ path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' }]
    : [
        { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: `>=${body}` },
        { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers', versions: `<${body}` },
      ];

/** Request options, the last argument of a method. */
export const requestOptions = (arg: string, body?: string): OptionSpec[] => [
  ...limit(arg, body),
  { path: `${arg}.maxRetries`, sets: 'retries' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.fetchOptions.dispatcher`, sets: 'dispatcher' },
  { path: `${arg}.httpAgent`, sets: 'dispatcher' },
  {
    path: `${arg}.idempotencyKey`,
    sets: 'idempotencyKey',
    inert: 'the client names no idempotency header, so nothing is sent',
  },
];

/** Option sets by where the options stand: after the body; after ids and a body; first where nothing comes before them. */
export const requestSets = (body?: string) => ({
  request: requestOptions('$1', body),
  anywhere: [...requestOptions('$1', body), ...requestOptions('$2', body)],
  after: requestOptions('$2', body),
  list: [...requestOptions('$0', body), ...requestOptions('$1', body), ...requestOptions('$2', body)],
});

/** Options of the constructor and of `withOptions`. */
export const clientOptions = (body?: string): OptionSpec[] => [
  ...limit('$0', body),
  { path: '$0.maxRetries', sets: 'retries' },
  { path: '$0.baseURL', sets: 'baseUrl' },
  { path: '$0.fetch', sets: 'fetch' },
  { path: '$0.fetchOptions.dispatcher', sets: 'dispatcher' },
  { path: '$0.httpAgent', sets: 'dispatcher' },
  { path: '$0.apiKey', sets: 'secret' },
];

/** Where `create` takes `stream: true`. */
export const streamOption: readonly OptionSpec[] = [{ path: '$0.stream', sets: 'stream' }];

/** A generating call `(body, options)`: safe to repeat. */
export const generate: CallSpec = { effect: 'read', optionSet: 'request', returns: 'promise' };
export const generateOrStream: CallSpec = { ...generate, options: streamOption };

/** A stream helper: an emitter and async iterable, not a promise; the request starts at once. */
export const streamHelper: CallSpec = {
  effect: 'read',
  optionSet: 'request',
  streaming: true,
  notPromise: true,
  returns: 'stream',
};

/** Every resource method sends a request. Entries put their exceptions after these. */
export const resourceMembers: Members = {
  ...calls('**', { effect: 'write', optionSet: 'anywhere', returns: 'promise' }),
  ...calls(`${deep('retrieve* get* download*')} **.content **.search **.info **.count`, {
    effect: 'read',
    optionSet: 'anywhere',
    returns: 'promise',
  }),
  ...calls(deep('list*'), { effect: 'read', optionSet: 'list', iterates: true, returns: 'page' }),
  ...calls('**.update', { effect: 'write', idempotent: true, optionSet: 'after', returns: 'promise' }),
  ...calls('**.delete **.del', { effect: 'write', idempotent: true, optionSet: 'anywhere', returns: 'promise' }),
  ...calls('get', { effect: 'read', optionSet: 'request', returns: 'promise' }),
  ...calls('getAPIList', { effect: 'read', optionSet: 'anywhere', iterates: true, returns: 'page' }),
  ...calls('post patch', { effect: 'write', optionSet: 'request', returns: 'promise' }),
  ...calls('put delete', { effect: 'write', idempotent: true, optionSet: 'request', returns: 'promise' }),
  ...calls('request', { effect: { http: '$0.method', default: 'GET' }, optionSet: 'anywhere', returns: 'promise' }),
  ...makes('withOptions', 'client', 'client'),
  ...none('buildURL buildRequest'),
};

/** What calls give: members that belong to the request already sent. */
export const answerTypes = {
  promise: { members: makes('asResponse withResponse', 'sent') },
  page: {
    members: {
      ...makes('asResponse withResponse', 'sent'),
      ...calls('getNextPage', { effect: 'read', returns: 'page' }),
      ...calls('iterPages', { effect: 'read', iterates: true, notPromise: true }),
      ...none('hasNextPage getPaginatedItems nextPageRequestOptions'),
    },
  },
  stream: {
    members: {
      ...makes('on once off', 'stream'),
      ...makes(
        'finalMessage finalText finalContent finalChatCompletion finalResponse finalRun finalMessages finalRunSteps',
        'sent',
      ),
      ...makes(
        'finalFunctionToolCall finalFunctionToolCallResult finalFunctionCall finalFunctionCallResult totalUsage',
        'sent',
      ),
      ...makes('done runUntilDone emitted events withResponse toReadableStream', 'sent'),
      ...none('abort'),
    },
  },
  sent: { members: {} },
} satisfies Record<string, TypeSpec>;

/** 408, 409, 429, 5xx, network errors and timeouts, whatever the method. */
export const stainlessRetry: RetryDefault = {
  attempts: 3,
  backoff: 'exponential',
  jitter: true,
  baseMs: 500,
  capMs: 8000,
  repeats: 'all',
  on: [408, 409, 429, '5xx', 'network', 'timeout'],
  honoursRetryAfter: true,
};
