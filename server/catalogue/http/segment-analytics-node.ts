import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** Segment for Node: events are queued and sent in the background. */
export default defineSdk({
  id: 'segment-analytics-node',
  packages: ['@segment/analytics-node', 'analytics-node'],
  kind: 'http',
  dependency: 'segment',
  party: 'third',
  exports: {
    Analytics: { new: 'client', type: 'client' },
    default: { new: 'client', type: 'client' },
    '*': { new: 'client' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('track identify page screen group alias', { effect: 'write', notPromise: true, fireAndForget: true }),
        flush: { call: { effect: 'write', options: [{ path: '$0.timeout', sets: 'timeout', scope: 'total' }] } },
        ...none('closeAndFlush register deregister ready'),
        ...emitter,
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.httpRequestTimeout', sets: 'timeout' },
      { path: '$0.maxRetries', sets: 'retries' },
      { path: '$0.httpClient', sets: 'fetch' },
      { path: '$0.host', sets: 'baseUrl' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 10_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 11,
        backoff: 'exponential',
        jitter: true,
        repeats: 'all',
        on: ['5xx', 429, 'network', 'timeout'],
      },
      note: 'all in the background: nothing waits for it',
    },
  ],
  hints: ['await closeAndFlush() before the process ends'],
  sources: [
    {
      fact: 'retry',
      from: '@segment/analytics-node@3.1.0/dist/cjs/app/analytics-node.js: maxRetries ?? 10 (read, not run)',
    },
    {
      fact: 'timeout',
      from: '@segment/analytics-node@3.1.0/dist/cjs/plugins/segmentio/publisher.js: httpRequestTimeout ?? 10000',
    },
    { fact: 'calls', from: '@segment/analytics-node@3.1.0 type declarations' },
  ],
});
