import { defineSdk } from '../../model/catalogue';
import { resources } from '../_paths';
import { speakeasyClient, speakeasyRequest } from './_speakeasy';

/** Vercel's REST API client. */
export default defineSdk({
  id: 'vercel-sdk',
  packages: ['@vercel/sdk', '@vercel/sdk/*'],
  kind: 'http',
  dependency: 'vercel',
  party: 'third',
  exports: { Vercel: { new: 'vercel', type: 'vercel' } },
  types: {
    vercel: {
      optionSet: 'client',
      owns: 'none',
      members: resources(
        'get* list* read* filter* check* status search* download* artifactExists artifactQuery verify*',
        'update* delete* remove* cancel* edit* put* upsert* patch* replace*',
        { optionSet: 'call' },
      ),
    },
  },
  optionSets: { client: speakeasyClient('$0.bearerToken'), call: speakeasyRequest },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['new Vercel({ bearerToken, timeoutMs: 10000 })'],
  sources: [
    { fact: 'timeout', from: '@vercel/sdk@1.28.35/dist/commonjs/funcs/*.js: timeoutMs || -1 (read, not run)' },
    { fact: 'retry', from: '@vercel/sdk@1.28.35/dist/commonjs/funcs/*.js: retryConfig || { strategy: "none" }' },
    { fact: 'calls', from: '@vercel/sdk@1.28.35 type declarations' },
  ],
});
