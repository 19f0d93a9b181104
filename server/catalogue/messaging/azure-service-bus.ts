import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const options: readonly OptionSpec[] = [{ path: '$1.abortSignal', sets: 'signal', scope: 'total' }];

/** Azure Service Bus over AMQP 1.0. */
export default defineSdk({
  id: 'azure-service-bus',
  packages: ['@azure/service-bus'],
  kind: 'messaging',
  dependency: 'azure-service-bus',
  party: 'third',
  exports: {
    ServiceBusClient: { new: 'client', type: 'client' },
    ServiceBusAdministrationClient: { new: 'admin', type: 'admin' },
    ServiceBusSender: { type: 'sender' },
    ServiceBusReceiver: { type: 'receiver' },
    ServiceBusSessionReceiver: { type: 'receiver' },
    ServiceBusRuleManager: { type: 'rules' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'connection',
      members: {
        createSender: { makes: 'sender' },
        createReceiver: { makes: 'receiver' },
        createRuleManager: { makes: 'rules' },
        ...calls('acceptSession acceptNextSession', { effect: 'read', options, returns: 'receiver' }),
        ...none('close'),
      },
    },
    sender: {
      members: {
        sendMessages: { call: { effect: 'write', options } },
        scheduleMessages: { call: { effect: 'write', options } },
        cancelScheduledMessages: { call: { effect: 'write', idempotent: true, options } },
        createMessageBatch: { call: { effect: 'read', options } },
        ...none('close'),
      },
    },
    receiver: {
      members: {
        receiveMessages: {
          call: {
            effect: 'write',
            longLived: true,
            options: [...options, { path: '$1.maxWaitTimeInMs', sets: 'timeout', scope: 'total' }],
          },
        },
        getMessageIterator: { call: { effect: 'write', longLived: true, iterates: true, options } },
        ...calls('peekMessages receiveDeferredMessages getSessionState', { effect: 'read', options }),
        ...calls(
          'completeMessage abandonMessage deferMessage deadLetterMessage renewMessageLock renewSessionLock setSessionState',
          {
            effect: 'write',
            idempotent: true,
          },
        ),
        subscribe: { call: { effect: 'unknown', longLived: true, notPromise: true } },
        ...none('close'),
      },
    },
    rules: {
      members: {
        createRule: { call: { effect: 'write', options } },
        deleteRule: { call: { effect: 'write', idempotent: true, options } },
        listRules: { call: { effect: 'read', options } },
        getRules: { call: { effect: 'read', options } },
        ...none('close'),
      },
    },
    admin: {
      kind: 'http',
      members: {
        ...calls(
          `getNamespaceProperties getQueue getQueueRuntimeProperties queueExists getTopic getTopicRuntimeProperties topicExists
          getSubscription getSubscriptionRuntimeProperties subscriptionExists getRule ruleExists`,
          { effect: 'read', timeout: null },
        ),
        ...calls(
          'listQueues listQueuesRuntimeProperties listTopics listTopicsRuntimeProperties listSubscriptions listSubscriptionsRuntimeProperties listRules',
          {
            effect: 'read',
            iterates: true,
            timeout: null,
          },
        ),
        ...calls('createQueue createTopic createSubscription createRule', { effect: 'write', timeout: null }),
        ...calls(
          'updateQueue updateTopic updateSubscription updateRule deleteQueue deleteTopic deleteSubscription deleteRule',
          {
            effect: 'write',
            idempotent: true,
            timeout: null,
          },
        ),
      },
    },
  },
  optionSets: {
    client: [
      ...['$1', '$2'].flatMap((arg): OptionSpec[] => [
        { path: `${arg}.retryOptions.timeoutInMs`, sets: 'timeout' },
        {
          path: `${arg}.retryOptions`,
          sets: 'retryObject',
          retryKeys: { retries: 'maxRetries', baseMs: 'retryDelayInMs', capMs: 'maxRetryDelayInMs' },
        },
      ]),
      { path: '$0', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 4,
        backoff: 'fixed',
        jitter: false,
        baseMs: 30_000,
        capMs: 90_000,
        repeats: 'all',
        on: ['network', 'timeout', 'server busy'],
      },
      note: 'mode Fixed, 30 s apart, unless retryOptions.mode asks for exponential; the administration client speaks HTTP',
    },
  ],
  hints: ['retryOptions: { maxRetries, timeoutInMs }: the default waits up to 60 s four times with 30 s in between'],
  sources: [
    {
      fact: 'timeout',
      from: '@azure/core-amqp (with @azure/service-bus@7.9.5)/dist/commonjs/util/constants.js: defaultOperationTimeoutInMs 6e4 (read, not run)',
    },
    {
      fact: 'retry',
      from: '@azure/core-amqp/dist/commonjs/retry.js: defaultMaxRetries 3, defaultDelayBetweenOperationRetriesInMs 3e4, mode Fixed',
    },
    { fact: 'calls', from: '@azure/service-bus@7.9.5 type declarations' },
  ],
});
