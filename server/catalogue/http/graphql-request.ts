import { defineSdk } from '../../model/catalogue';
import type { CallSpec, OptionSpec } from '../../model/catalogue';
import { idempotencyHeaders, secretHeaders } from './_shared';

/** A document does not say at the call whether it is a query or a mutation. */
const free: CallSpec = { effect: 'unknown', url: '$0' };
const own: CallSpec = { effect: 'unknown' };

const client: OptionSpec[] = [
  { path: '$0', sets: 'baseUrl' },
  { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
  { path: '$1.fetch', sets: 'fetch' },
  { path: '$1.timeout', sets: 'timeout', inert: 'handed to fetch, which has no timeout option' },
  ...idempotencyHeaders('$1'),
  ...secretHeaders('$1'),
];

/** graphql-request: functions and GraphQLClient. */
export default defineSdk({
  id: 'graphql-request',
  packages: ['graphql-request'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    default: { call: free },
    request: { call: free },
    rawRequest: { call: free },
    batchRequests: { call: free },
    GraphQLClient: { new: 'client' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        request: { call: own },
        rawRequest: { call: own },
        batchRequests: { call: own },
        setHeader: { none: true },
        setHeaders: { none: true },
        setEndpoint: { none: true },
      },
    },
  },
  optionSets: { client },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: [
    'the form with one object takes a `signal` for this request',
    'a signal in the constructor fires once for the whole client: pass one per request, or a `fetch` with a time limit',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'measured: hang still pending after 5 s; graphql-request@7.4.0/build/legacy/classes/GraphQLClient.js: only signal and fetch',
    },
    { fact: 'retry', from: 'measured: one request on 500, 429 and reset' },
    { fact: 'calls', from: 'graphql-request@7.4.0/build/entrypoints/main.d.ts and 6.1.0/build/esm/index.d.ts' },
  ],
});
