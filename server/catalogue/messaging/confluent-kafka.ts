import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { adminMembers, consumerMembers, producerMembers, transactionMembers } from './_kafka';

const retryKeys = { retries: 'retries', baseMs: 'initialRetryTime', capMs: 'maxRetryTime' };

/** Confluent's client on librdkafka, its kafkajs-compatible side (`KafkaJS.Kafka`). */
export default defineSdk({
  id: 'confluent-kafka',
  packages: ['@confluentinc/kafka-javascript'],
  kind: 'messaging',
  dependency: 'kafka',
  party: 'own',
  exports: {
    KafkaJS: {
      members: {
        Kafka: { new: 'kafka', type: 'kafka' },
        Producer: { type: 'producer' },
        Consumer: { type: 'consumer' },
        Admin: { type: 'admin' },
      },
    },
    default: { members: { KafkaJS: { members: { Kafka: { new: 'kafka', type: 'kafka' } } } } },
  },
  types: {
    kafka: {
      optionSet: 'client',
      owns: 'none',
      members: {
        producer: { makes: 'producer', optionSet: 'handle' },
        consumer: { makes: 'consumer', optionSet: 'handle' },
        admin: { makes: 'admin', optionSet: 'handle' },
        ...none('logger'),
      },
    },
    producer: { owns: 'connection', members: producerMembers },
    transaction: { members: transactionMembers },
    consumer: { owns: 'connection', members: consumerMembers },
    admin: { owns: 'connection', members: adminMembers },
  },
  optionSets: {
    client: [
      { path: '$0.kafkaJS.requestTimeout', sets: 'timeout' },
      { path: '$0.kafkaJS.connectionTimeout', sets: 'connectTimeout' },
      { path: '$0.kafkaJS.authenticationTimeout', sets: 'connectTimeout' },
      { path: '$0.kafkaJS.retry', sets: 'retryObject', retryKeys },
      { path: '$0.kafkaJS.sasl.password', sets: 'secret' },
      { path: '$0.sasl.password', sets: 'secret' },
    ],
    handle: [
      { path: '$0.kafkaJS.retry', sets: 'retryObject', retryKeys },
      {
        path: '$0.kafkaJS.timeout',
        sets: 'timeout',
        inert: 'how long the broker waits for its replicas, not how long the caller waits',
      },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 6,
        backoff: 'exponential',
        jitter: true,
        baseMs: 300,
        capMs: 30_000,
        repeats: 'all',
        on: ['network', 'timeout', 'retriable protocol errors'],
      },
      note: 'with a kafkaJS block: socket.timeout.ms 30 s, retry.backoff.ms 300; producers send with retries 5',
    },
  ],
  hints: ['pass limits inside `kafkaJS: { requestTimeout, retry }`; do not wrap `send`'],
  sources: [
    {
      fact: 'timeout',
      from: '@confluentinc/kafka-javascript@1.10.1/lib/kafkajs/_common.js: kafkaJSToRdKafkaConfig, socket.timeout.ms 30000',
    },
    {
      fact: 'retry',
      from: '@confluentinc/kafka-javascript@1.10.1/lib/kafkajs/_common.js: retry.backoff.ms 300, retry.backoff.max.ms 30000; _producer.js: retries ?? 5 (read, not run)',
    },
    { fact: 'calls', from: '@confluentinc/kafka-javascript@1.10.1/types/kafkajs.d.ts' },
  ],
});
