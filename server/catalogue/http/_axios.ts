/** The axios instance, shared by axios itself and by what wraps it. */
import type { CallSpec, EffectSpec, MemberSpec, OptionSpec, TypeSpec } from '../../model/catalogue';
import { idempotencyHeaders, secretHeaders } from './_shared';

/** Request config at an argument. `timeout` also ends a stalled body (measured). */
export const axiosConfig = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'response' },
  { path: `${arg}.baseURL`, sets: 'baseUrl' },
  { path: `${arg}.httpAgent`, sets: 'dispatcher' },
  { path: `${arg}.httpsAgent`, sets: 'dispatcher' },
  { path: `${arg}.responseType`, sets: 'stream', requires: { path: `${arg}.responseType`, equals: 'stream' } },
  { path: `${arg}.timeoutErrorMessage`, sets: 'timeout', inert: 'only the text of the timeout error' },
  ...idempotencyHeaders(arg),
];

/** Config of an instance. */
export const axiosInstanceConfig: OptionSpec[] = [
  ...axiosConfig('$0'),
  { path: '$0.auth.password', sets: 'secret' },
  ...secretHeaders('$0'),
];

const config = (arg: string): OptionSpec[] => [...axiosConfig(arg), { path: `${arg}.method`, sets: 'method' }];

const method = (effect: EffectSpec, configArg: string, idempotent?: true): { readonly call: CallSpec } => ({
  call: { effect, url: '$0', options: axiosConfig(configArg), ...(idempotent ? { idempotent } : {}) },
});

/** `axios(config)` and `axios(url, config)`. */
export const axiosCall: CallSpec = {
  effect: { http: '$0.method', default: 'GET' },
  url: '$0',
  options: [...config('$0'), ...config('$1')],
};

/** Members of an instance; `instance` is the name of its type in the entry. */
export const axiosMembers = (instance: string): Record<string, MemberSpec> => ({
  get: method('read', '$1'),
  head: method('read', '$1'),
  options: method('read', '$1'),
  query: method('read', '$2'),
  delete: method('write', '$1', true),
  post: method('write', '$2'),
  put: method('write', '$2', true),
  patch: method('write', '$2'),
  postForm: method('write', '$2'),
  putForm: method('write', '$2', true),
  patchForm: method('write', '$2'),
  request: { call: { effect: { http: '$0.method', default: 'GET' }, url: '$0.url', options: config('$0') } },
  create: { makes: instance, optionSet: 'instance' },
  getUri: { none: true },
  '**': { none: true },
});

export const axiosType = (instance: string): TypeSpec => ({
  names: ['AxiosInstance', 'AxiosStatic', 'Axios'],
  optionSet: 'instance',
  owns: 'none',
  members: axiosMembers(instance),
  callable: { call: axiosCall },
});
