import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, MemberSpec, OptionSpec } from '../../model/catalogue';
import { idempotencyHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.response_timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.read_timeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.open_timeout`, sets: 'connectTimeout' },
  { path: `${arg}.timeout`, sets: 'connectTimeout', inert: 'another name of open_timeout: only bounds connecting' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.agent`, sets: 'dispatcher' },
  { path: `${arg}.password`, sets: 'secret' },
  ...idempotencyHeaders(arg),
];
const call = (effect: EffectSpec, arg: string, more: Partial<CallSpec> = {}): MemberSpec => ({
  call: { effect, url: '$0', options: options(arg), ...more },
});
const named: CallSpec = {
  effect: { http: '$0', default: 'GET' },
  url: '$1',
  options: [...options('$2'), ...options('$3')],
};

/** needle: `needle(method, url, …)` gives a promise, `needle.get` a stream or calls back. */
export default defineSdk({
  id: 'needle',
  packages: ['needle'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { is: 'needle' }, '*': { is: 'needle' } },
  types: {
    needle: {
      members: {
        get: call('read', '$1'),
        head: call('read', '$1'),
        post: call('write', '$2'),
        put: call('write', '$2', { idempotent: true }),
        patch: call('write', '$2'),
        delete: call('write', '$2', { idempotent: true }),
        request: { call: { ...named, notPromise: true } },
        defaults: { none: true },
        '**': { none: true },
      },
      callable: { call: { ...named, uncheckedStatus: true } },
    },
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'open_timeout 10 s bounds connecting only' }],
  hints: ['set `response_timeout` (headers) and `read_timeout` (body): `timeout` only bounds connecting'],
  sources: [
    {
      fact: 'timeout',
      from: 'needle@3.5.0/lib/needle.js: open_timeout 10000, response_timeout 0, read_timeout 0, timeout → open_timeout',
    },
    { fact: 'calls', from: '@types/needle@3.3.0/index.d.ts' },
  ],
});
