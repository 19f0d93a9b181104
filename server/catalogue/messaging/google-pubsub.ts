import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

const gax = (arg: string): OptionSpec[] => [
  { path: `${arg}.gaxOpts.timeout`, sets: 'timeout', scope: 'total' },
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'total' },
];

/** Google Cloud Pub/Sub. gax repeats publishing for up to ten minutes by itself. */
export default defineSdk({
  id: 'google-pubsub',
  packages: ['@google-cloud/pubsub'],
  kind: 'messaging',
  dependency: 'pubsub',
  party: 'third',
  exports: {
    PubSub: { new: 'pubsub', type: 'pubsub' },
    Topic: { type: 'topic' },
    Subscription: { type: 'subscription' },
    Message: { type: 'message' },
    default: { members: { PubSub: { new: 'pubsub', type: 'pubsub' } } },
  },
  types: {
    pubsub: {
      optionSet: 'client',
      owns: 'connection',
      members: {
        topic: { makes: 'topic', optionSet: 'topic' },
        subscription: { makes: 'subscription' },
        snapshot: { makes: 'admin' },
        schema: { makes: 'admin' },
        ...calls('createTopic createSubscription createSchema', { effect: 'write', optionSet: 'call' }),
        ...calls('detachSubscription', { effect: 'write', idempotent: true, optionSet: 'call' }),
        ...calls('getTopics getSubscriptions getSnapshots validateSchema', { effect: 'read', optionSet: 'call' }),
        listSchemas: { call: { effect: 'read', iterates: true } },
        ...calls('getTopicsStream getSubscriptionsStream getSnapshotsStream', {
          effect: 'read',
          streaming: true,
          notPromise: true,
        }),
        ...none(
          'close closeAllClients_ determineBaseUrl_ getClientConfig getClient_ getClientAsync_ getSchemaClient request',
        ),
      },
    },
    topic: {
      members: {
        ...calls('publish publishMessage publishJSON', { effect: 'write' }),
        flush: { call: { effect: 'write' } },
        ...calls('create createSubscription', { effect: 'write', optionSet: 'call' }),
        ...calls('delete setMetadata', { effect: 'write', idempotent: true, optionSet: 'call' }),
        ...calls('exists get getMetadata getSubscriptions', { effect: 'read', optionSet: 'call' }),
        getSubscriptionsStream: { call: { effect: 'read', streaming: true, notPromise: true } },
        subscription: { makes: 'subscription' },
        flowControlled: { makes: 'flow' },
        'iam.getPolicy': { call: { effect: 'read' } },
        'iam.setPolicy': { call: { effect: 'write', idempotent: true } },
        ...none('request setPublishOptions getPublishOptionDefaults resumePublishing'),
      },
    },
    flow: { names: ['FlowControlledPublisher'], members: calls('publish wait', { effect: 'write' }) },
    subscription: {
      members: {
        ...calls('create createSnapshot', { effect: 'write', optionSet: 'call' }),
        ...calls('delete setMetadata modifyPushConfig seek', { effect: 'write', idempotent: true, optionSet: 'call' }),
        ...calls('exists get getMetadata detached', { effect: 'read', optionSet: 'call' }),
        snapshot: { makes: 'admin' },
        ...none('open close setOptions request'),
        ...emitter,
      },
    },
    admin: {
      names: ['Schema', 'Snapshot'],
      members: {
        ...calls('get validateMessage', { effect: 'read' }),
        create: { call: { effect: 'write' } },
        ...calls('delete seek', { effect: 'write', idempotent: true }),
        ...none('getName'),
      },
    },
    message: {
      members: {
        ...calls('ackWithResponse nackWithResponse modAckWithResponse', { effect: 'write', idempotent: true }),
        ...none('ack nack modAck endParentSpan'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.apiEndpoint', sets: 'baseUrl' },
      { path: '$0.credentials.private_key', sets: 'secret' },
    ],
    topic: gax('$1'),
    call: gax('$1'),
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: null,
        backoff: 'exponential',
        jitter: false,
        baseMs: 100,
        capMs: 60_000,
        repeats: 'all',
        on: ['CANCELLED', 'UNKNOWN', 'DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED', 'ABORTED', 'INTERNAL', 'UNAVAILABLE'],
      },
      note: 'attempts are bounded by time only: 600 s in all; messages are batched (100 messages or 10 ms)',
    },
  ],
  hints: ['no retry wrapper: publishing repeats for ten minutes; bound it with topic(name, { gaxOpts: { timeout } })'],
  sources: [
    {
      fact: 'timeout',
      from: '@google-cloud/pubsub@5.3.1/build/src/v1/publisher_client_config.json: timeout_millis 60000, total_timeout_millis 600000 (read, not run)',
    },
    {
      fact: 'retry',
      from: '@google-cloud/pubsub@5.3.1/build/src/v1/publisher_client_config.json: Publish, initial_retry_delay_millis 100, multiplier 4',
    },
    { fact: 'calls', from: '@google-cloud/pubsub@5.3.1/build/src/{pubsub,topic,subscription,schema,snapshot}.d.ts' },
  ],
});
