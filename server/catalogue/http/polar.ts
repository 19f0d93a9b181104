import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';
import { speakeasyClient, speakeasyRequest } from './_speakeasy';

/** Polar. */
export default defineSdk({
  id: 'polar',
  packages: ['@polar-sh/sdk'],
  kind: 'http',
  dependency: 'polar',
  party: 'third',
  exports: { Polar: { new: 'polar', type: 'polar' } },
  types: {
    polar: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'get* list* export invoice receipt limits quantities userinfo introspect clientGet check* validate benefitGrants grants',
          'update* delete* clientUpdate revoke cancel',
          { optionSet: 'call' },
        ),
        ...calls('*.list *.*.list', { effect: 'read', iterates: true, optionSet: 'call' }),
        ...none('validateWebhook'),
      },
    },
  },
  optionSets: { client: speakeasyClient('$0.accessToken'), call: speakeasyRequest },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['new Polar({ accessToken, timeoutMs: 10000, retryConfig: { strategy: "backoff" } })'],
  sources: [
    {
      fact: 'timeout',
      from: '@polar-sh/sdk@0.49.0/dist/commonjs/funcs/checkoutsCreate.js: timeoutMs || -1 (read, not run)',
    },
    { fact: 'retry', from: '@polar-sh/sdk@0.49.0/dist/commonjs/funcs/*.js: retryConfig || { strategy: "none" }' },
    { fact: 'calls', from: '@polar-sh/sdk@0.49.0/dist/commonjs/sdk/*.d.ts' },
  ],
});
