import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, MemberSpec, OptionSpec } from '../../model/catalogue';
import { idempotencyHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.baseUrl`, sets: 'baseUrl' },
  { path: `${arg}.uri`, sets: 'baseUrl' },
  { path: `${arg}.agent`, sets: 'dispatcher' },
  { path: `${arg}.method`, sets: 'method' },
  ...idempotencyHeaders(arg),
];
const both = [...options('$0'), ...options('$1')];

const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): MemberSpec => ({
  call: { effect, url: '$0', options: both, ...more },
});
const anyMethod: EffectSpec = { http: '$0.method', default: 'GET' };

/** The request family: callbacks (`request`) and promises (`request-promise`, `request-promise-native`). */
export default defineSdk({
  id: 'request',
  packages: [
    'request',
    'request-promise',
    'request-promise-native',
    'request-promise-any',
    '@cypress/request',
    '@cypress/request-promise',
    'postman-request',
  ],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { is: 'request' }, '*': { is: 'request' } },
  types: {
    request: {
      names: ['RequestAPI', 'RequestPromiseAPI'],
      optionSet: 'defaults',
      members: {
        get: call('read'),
        head: call('read'),
        options: call('read'),
        post: call('write'),
        put: call('write', { idempotent: true }),
        patch: call('write'),
        del: call('write', { idempotent: true }),
        delete: call('write', { idempotent: true }),
        defaults: { makes: 'request', optionSet: 'defaults' },
        forever: { makes: 'request', optionSet: 'defaults' },
        '**': { none: true },
      },
      callable: call(anyMethod),
    },
  },
  optionSets: {
    defaults: [...options('$0'), { path: '$0.auth.pass', sets: 'secret' }, { path: '$0.auth.bearer', sets: 'secret' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'deprecated since 2020' }],
  hints: ['set `timeout` per call or with `request.defaults({ timeout })`', 'requestretry is a wrapper of its own'],
  sources: [
    {
      fact: 'timeout',
      from: 'request@2.88.2/request.js: timeoutTimer until the headers, req.setTimeout between bytes; no default',
    },
    { fact: 'retry', from: 'read: request@2.88.2/request.js repeats nothing' },
    { fact: 'calls', from: '@types/request@2.48.13 RequestAPI; request-promise@4.2.6 has the same surface' },
  ],
});
