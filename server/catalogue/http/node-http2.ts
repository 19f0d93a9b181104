import { defineSdk } from '../../model/catalogue';

/** `http2` of Node: sessions and their streams. */
export default defineSdk({
  id: 'node-http2',
  packages: ['node:http2', 'http2'],
  npm: null,
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { connect: { makes: 'session' }, default: { members: { connect: { makes: 'session' } } } },
  types: {
    session: {
      names: ['ClientHttp2Session'],
      optionSet: 'session',
      owns: 'connection',
      members: {
        request: {
          call: {
            effect: { http: '$0.:method', default: 'GET' },
            notPromise: true,
            returns: 'stream',
            options: [{ path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' }],
          },
        },
        ping: { call: { effect: 'read', notPromise: true } },
        '**': { none: true },
      },
    },
    stream: { names: ['ClientHttp2Stream'], members: { '**': { none: true } } },
  },
  optionSets: { session: [{ path: '$0', sets: 'baseUrl' }] },
  defaults: [
    { versions: '*', timeout: null, retry: null, note: '`setTimeout` on a session or stream only emits an event' },
  ],
  hints: ['pass `signal` to `request`, or close the stream in its "timeout" listener'],
  sources: [
    { fact: 'calls', from: '@types/node http2.d.ts: connect, ClientHttp2Session.request(headers, { signal }), ping' },
    { fact: 'timeout', from: 'Node API documentation: http2session.setTimeout calls back, nothing is destroyed' },
  ],
});
