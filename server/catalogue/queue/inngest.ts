import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';

const send = {
  effect: 'write',
  enqueues: true,
  options: [{ path: '$0.id', sets: 'idempotencyKey' }],
} as const;

/** Inngest. Steps are containers that the platform repeats; only sending events leaves this process. */
export default defineSdk({
  id: 'inngest',
  packages: ['inngest'],
  kind: 'queue',
  dependency: 'inngest',
  party: 'third',
  exports: {
    Inngest: { new: 'inngest', type: 'inngest' },
    step: { is: 'step' },
  },
  types: {
    inngest: {
      optionSet: 'client',
      owns: 'none',
      members: {
        send: { call: send },
        sendSignal: { call: { effect: 'write' } },
        createFunction: { none: true, callback: { arg: 1, param: 0, type: 'context' } },
        'realtime.publish': { call: { effect: 'write', retry: null } },
        'realtime.token': { call: { effect: 'read', retry: null } },
        'realtime.subscribe': { call: { effect: 'read', longLived: true, retry: null } },
        ...none('setEnvVars endpoint endpointProxy score score.* metadata.* logger.*'),
      },
    },
    /** What a function's handler gets. */
    context: { names: ['Context'], members: { step: { is: 'step' }, ...none('logger.*') } },
    step: {
      names: ['GetStepTools'],
      members: {
        sendEvent: {
          call: { effect: 'write', enqueues: true, options: [{ path: '$1.id', sets: 'idempotencyKey' }] },
        },
        ...none('run sleep sleepUntil waitForEvent waitForSignal invoke fetch ai.* sendSignal realtime.*'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.fetch', sets: 'fetch' },
      { path: '$0.baseUrl', sets: 'baseUrl' },
      { path: '$0.eventKey', sets: 'secret' },
      { path: '$0.signingKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 5,
        backoff: 'exponential',
        jitter: true,
        baseMs: 100,
        repeats: 'all',
        on: ['every status, 400 included', 'network'],
        honoursRetryAfter: false,
        autoIdempotencyKey: true,
      },
      note: 'sending repeats five times even on 400; an event id seed keeps repeats from duplicating',
    },
  ],
  hints: [
    'bound sending with `new Inngest({ fetch })` whose fetch carries a signal',
    'code inside step.run is repeated by the platform: no retry loops of your own there',
  ],
  sources: [
    {
      fact: 'retry',
      from: 'measured: inngest.send on 500 and on 400 → 5 requests; inngest@4.24.0/components/Inngest.js: _send maxAttempts = 5, baseDelay 100 (3.54.2 likewise)',
    },
    { fact: 'timeout', from: 'inngest@4.24.0/components/Inngest.js: fetch without a signal' },
    { fact: 'calls', from: 'inngest@4.24.0/components/{Inngest,InngestStepTools}.d.ts' },
  ],
});
