import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { awsHandler } from '../_aws';

/** HTTP handlers given to AWS clients: they send nothing by themselves, their options bound the client's requests. */
export default defineSdk({
  id: 'aws-http-handler',
  packages: [
    '@smithy/node-http-handler',
    '@aws-sdk/node-http-handler',
    '@smithy/fetch-http-handler',
    '@aws-sdk/fetch-http-handler',
  ],
  kind: 'http',
  dependency: 'aws',
  party: 'third',
  exports: { NodeHttpHandler: { new: 'node' }, NodeHttp2Handler: { new: 'http2' }, FetchHttpHandler: { new: 'fetch' } },
  types: {
    node: { optionSet: 'node', owns: 'http-agent', members: none('**') },
    http2: { optionSet: 'http2', owns: 'http-agent', members: none('**') },
    fetch: { optionSet: 'fetch', owns: 'none', members: none('**') },
  },
  optionSets: {
    // The handler has versions of its own; the old behaviour is that of majors before 4.4.
    node: awsHandler('$0').map((option) =>
      option.versions === undefined
        ? option
        : { ...option, versions: option.versions === '<3.910.0' ? '<4.4.0' : '>=4.4.0' },
    ),
    http2: [
      { path: '$0.requestTimeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$0.sessionTimeout', sets: 'timeout', inert: 'closes idle sessions' },
    ],
    fetch: [{ path: '$0.requestTimeout', sets: 'timeout', scope: 'attempt', covers: 'headers' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['`requestTimeout` needs `throwOnRequestTimeout: true` beside it'],
  sources: [
    {
      fact: 'requestTimeout',
      from: '@smithy/node-http-handler@4.3.0 and 4.4.0/dist-es/node-http-handler.js, set-request-timeout.js; measured: pending versus rejected',
    },
    { fact: 'http2', from: '@smithy/node-http-handler@4.14.2/dist-cjs/index.js: NodeHttp2Handler' },
  ],
});
