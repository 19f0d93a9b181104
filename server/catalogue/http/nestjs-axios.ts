import { defineSdk } from '../../model/catalogue';
import type { MemberSpec } from '../../model/catalogue';
import { axiosInstanceConfig, axiosMembers, axiosType } from './_axios';

/** The methods of HttpService give cold observables: each subscription sends the request again. */
const observable = (member: MemberSpec): MemberSpec =>
  'call' in member ? { call: { ...member.call, lazy: 'rerun', notPromise: true } } : member;

const members = Object.fromEntries(
  Object.entries(axiosMembers('instance'))
    .filter(([name]) =>
      [
        'get',
        'head',
        'delete',
        'post',
        'put',
        'patch',
        'postForm',
        'putForm',
        'patchForm',
        'query',
        'request',
      ].includes(name),
    )
    .map(([name, member]) => [name, observable(member)]),
);

/** `HttpService` of Nest; the instance under it is reached as `axiosRef`. */
export default defineSdk({
  id: 'nestjs-axios',
  packages: ['@nestjs/axios'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    HttpService: { new: 'service', type: 'service' },
    HttpModule: { members: { register: { makes: 'module' }, registerAsync: { makes: 'module', optionSet: 'async' } } },
  },
  types: {
    service: { optionSet: 'service', owns: 'none', members: { ...members, axiosRef: { is: 'instance' } } },
    module: { optionSet: 'instance', members: {} },
    instance: axiosType('instance'),
  },
  optionSets: {
    instance: axiosInstanceConfig,
    service: [{ path: '$0', sets: 'dispatcher' }],
    async: [{ path: '$0.useFactory', sets: 'dispatcher' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'as axios: timeout 0 waits for ever' }],
  hints: [
    'set `timeout` in `HttpModule.register({ timeout })`',
    'bound one call with the rxjs operator `timeout(ms)`; it needs no `firstValueFrom` around it',
  ],
  sources: [
    { fact: 'calls', from: '@nestjs/axios@12.0.1/dist/http.service.d.ts, dist/http.module.d.ts' },
    { fact: 'timeout, retry', from: 'axios@1.21.1, see the entry axios' },
  ],
});
