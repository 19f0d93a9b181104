import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, MemberSpec, TypeSpec } from '../../model/catalogue';

const reads = ['get', 'head', 'options', 'propfind', 'report', 'search', 'trace'];
const writes = [
  'post',
  'patch',
  'lock',
  'mkactivity',
  'mkcol',
  'move',
  'notify',
  'proppatch',
  'subscribe',
  'unlock',
  'unsubscribe',
];
const idempotent = ['put', 'delete', 'del'];

const methods: Record<string, MemberSpec> = Object.fromEntries([
  ...reads.map((name) => [name, { makes: 'readRequest', optionSet: 'url' }]),
  ...writes.map((name) => [name, { makes: 'writeRequest', optionSet: 'url' }]),
  ...idempotent.map((name) => [name, { makes: 'idempotentRequest', optionSet: 'url' }]),
]) as Record<string, MemberSpec>;

/** A request is sent when it is awaited, ended or piped; every other member returns it. */
const request = (self: string, effect: EffectSpec, repeatable: boolean, names?: readonly string[]): TypeSpec => {
  const send: CallSpec = { effect, url: '$0', lazy: 'memo', ...(repeatable ? { idempotent: true } : {}) };
  return {
    ...(names ? { names } : {}),
    members: {
      timeout: { makes: self, optionSet: 'timeout' },
      retry: { makes: self, optionSet: 'retry' },
      set: { makes: self, optionSet: 'header' },
      end: { call: { ...send, notPromise: true } },
      pipe: { call: { ...send, notPromise: true, streaming: true } },
      abort: { none: true },
      getHeader: { none: true },
      toJSON: { none: true },
      on: { makes: self },
    },
    thenable: send,
  };
};

/** superagent: chained requests that run when awaited. */
export default defineSdk({
  id: 'superagent',
  packages: ['superagent'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    default: { is: 'superagent' },
    '*': { is: 'superagent' },
    agent: { makes: 'agent', new: 'agent' },
  },
  types: {
    superagent: {
      names: ['SuperAgentStatic', 'SuperAgent'],
      members: { ...methods, agent: { makes: 'agent' }, '**': { none: true } },
      callable: { makes: 'anyRequest', optionSet: 'callable' },
    },
    agent: {
      names: ['Agent'],
      owns: 'http-agent',
      members: {
        ...methods,
        timeout: { makes: 'agent', optionSet: 'timeout' },
        retry: { makes: 'agent', optionSet: 'retry' },
        '**': { makes: 'agent' },
      },
    },
    readRequest: request('readRequest', 'read', false),
    writeRequest: request('writeRequest', 'write', false),
    idempotentRequest: request('idempotentRequest', 'write', true),
    anyRequest: request('anyRequest', 'unknown', false, ['SuperAgentRequest', 'Request']),
  },
  optionSets: {
    url: [{ path: '$0', sets: 'baseUrl' }],
    callable: [
      { path: '$0', sets: 'baseUrl' },
      { path: '$1', sets: 'baseUrl' },
      { path: '$0', sets: 'method' },
    ],
    timeout: [
      { path: '$0', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$0.deadline', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$0.response', sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: '$0.upload', sets: 'timeout', inert: 'only the gap between parts of the upload' },
    ],
    retry: [{ path: '$0', sets: 'retries' }],
    header: [{ path: '$0.Idempotency-Key', sets: 'idempotencyKey' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: '`.retry(n)` repeats every method, POST included, at once and without delay',
    },
  ],
  hints: ['`.timeout({ response, deadline })` before awaiting', '`.retry()` on a POST needs an idempotency key'],
  sources: [
    {
      fact: 'timeout',
      from: 'superagent@10.4.2/lib/request-base.js: timeout(options); measured: hang still pending after 5 s',
    },
    {
      fact: 'retry',
      from: 'superagent@10.4.2/lib/request-base.js: _shouldRetry; measured: POST with retry(2) → 3 requests on 500 and on reset in 0.13 s',
    },
    {
      fact: 'calls',
      from: '@types/superagent@8.1.11/lib/node/index.d.ts: SuperAgentStatic, SARequest; lib/node/agent.d.ts',
    },
  ],
});
