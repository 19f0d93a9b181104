import { defineSdk } from '../../model/catalogue';
import { all } from '../_paths';
import { calls, none } from '../_members';

const second = { ms: 1000, scope: 'attempt', covers: 'response' } as const;
const js = { ms: 5000, scope: 'attempt', covers: 'response' } as const;
const connect = {
  call: {
    effect: 'unknown',
    connects: true,
    timeout: { ms: 20_000, scope: 'attempt', covers: 'response' },
    options: [
      { path: '$0.timeout', sets: 'timeout' },
      { path: '$0.pass', sets: 'secret' },
      { path: '$0.token', sets: 'secret' },
    ],
    returns: 'connection',
  },
} as const;

/** NATS with JetStream, key-value and object store; both the `nats` package and its successors. */
export default defineSdk({
  id: 'nats',
  packages: [
    'nats',
    'nats.ws',
    '@nats-io/transport-node',
    '@nats-io/transport-deno',
    '@nats-io/nats-core',
    '@nats-io/jetstream',
    '@nats-io/kv',
    '@nats-io/obj',
  ],
  kind: 'messaging',
  dependency: 'nats',
  party: 'own',
  exports: {
    connect,
    wsconnect: connect,
    NatsConnection: { type: 'connection' },
    JetStreamClient: { type: 'jetstream' },
    JetStreamManager: { type: 'manager' },
    KV: { type: 'kv' },
    ObjectStore: { type: 'kv' },
    jetstream: { makes: 'jetstream' },
    jetstreamManager: { call: { effect: 'read', timeout: js, returns: 'manager' } },
    Kvm: { new: 'views', type: 'views' },
    Objm: { new: 'views', type: 'views' },
  },
  types: {
    connection: {
      owns: 'connection',
      members: {
        request: { call: { effect: 'unknown', timeout: second, options: [{ path: '$2.timeout', sets: 'timeout' }] } },
        requestMany: {
          call: {
            effect: 'unknown',
            iterates: true,
            timeout: second,
            options: [{ path: '$2.maxWait', sets: 'timeout' }],
          },
        },
        ...calls('publish publishMessage respondMessage', { effect: 'write', notPromise: true, fireAndForget: true }),
        subscribe: { call: { effect: 'unknown', longLived: true, notPromise: true } },
        flush: { call: { effect: 'read' } },
        rtt: { call: { effect: 'read' } },
        jetstream: { makes: 'jetstream', optionSet: 'jetstream' },
        jetstreamManager: { call: { effect: 'read', timeout: js, returns: 'manager' } },
        ...none('close closed drain isClosed isDraining getServer status stats reconnect services.*'),
      },
    },
    jetstream: {
      members: {
        publish: {
          call: {
            effect: 'write',
            timeout: js,
            options: [
              { path: '$2.timeout', sets: 'timeout' },
              { path: '$2.retries', sets: 'attempts' },
              { path: '$2.msgID', sets: 'idempotencyKey' },
            ],
          },
        },
        pull: { call: { effect: 'write', timeout: js } },
        fetch: { call: { effect: 'write', iterates: true, options: [{ path: '$2.expires', sets: 'timeout' }] } },
        ...calls('subscribe pullSubscribe', { effect: 'unknown', longLived: true }),
        ...calls('views.kv views.os', { effect: 'write', idempotent: true, timeout: js, returns: 'kv' }),
        'consumers.get': { call: { effect: 'read', timeout: js, returns: 'consumer' } },
        'consumers.getPullConsumerFor': { makes: 'consumer' },
        'streams.get': { call: { effect: 'read', timeout: js } },
        jetstreamManager: { call: { effect: 'read', timeout: js, returns: 'manager' } },
        ...none('getOptions apiPrefix'),
      },
    },
    views: { members: all('create open', { call: { effect: 'read', timeout: js, returns: 'kv' } }) },
    manager: {
      members: {
        ...calls('*.info *.get *.find *.getMessage getAccountInfo', { effect: 'read', timeout: js }),
        ...calls('*.list *.names *.listKvs *.listObjectStores', { effect: 'read', iterates: true, timeout: js }),
        ...calls('*.add *.update *.delete *.purge *.deleteMessage *.pause *.resume', {
          effect: 'write',
          idempotent: true,
          timeout: js,
        }),
        jetstream: { makes: 'jetstream' },
        ...none('advisories getOptions'),
      },
    },
    consumer: {
      names: ['Consumer', 'PullConsumer'],
      members: {
        info: { call: { effect: 'read', timeout: js } },
        next: { call: { effect: 'write', longLived: true, options: [{ path: '$0.expires', sets: 'timeout' }] } },
        ...calls('fetch consume', { effect: 'write', longLived: true, iterates: true }),
        delete: { call: { effect: 'write', idempotent: true, timeout: js } },
      },
    },
    kv: {
      members: {
        ...calls('get getBlob info list status', { effect: 'read', timeout: js }),
        ...calls('history keys', { effect: 'read', iterates: true }),
        watch: { call: { effect: 'read', longLived: true, iterates: true } },
        ...calls('put putBlob delete purge destroy update seal link linkStore', {
          effect: 'write',
          idempotent: true,
          timeout: js,
        }),
        create: { call: { effect: 'write', timeout: js } },
      },
    },
  },
  optionSets: { jetstream: [{ path: '$0.timeout', sets: 'timeout' }] },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'limits sit on the members: connect 20 s, request 1 s, JetStream 5 s; lost connections reconnect 10 times, 2 s apart',
    },
  ],
  hints: [
    'nc.request(subject, data, { timeout }); publish returns nothing: use JetStream where a lost message matters',
  ],
  sources: [
    { fact: 'connect', from: 'measured: a silent server failed connect after 20.0 s, a dropping one at once' },
    { fact: 'request', from: 'nats@2.29.3/lib/nats-base-client/nats.js: opts.timeout || 1000' },
    {
      fact: 'jetstream',
      from: 'nats@2.29.3/lib/jetstream/jsbaseclient_api.js: defaultTimeout = 5000; jsclient.js: retries || 1 (only on 503)',
    },
    { fact: 'calls', from: 'nats@2.29.3 and @nats-io/transport-node@3.4.0 type declarations' },
  ],
});
