import { defineSdk } from '../../model/catalogue';
import type { OptionSpec, RetryDefault } from '../../model/catalogue';
import { none } from '../_members';
import { adminMembers, consumerMembers, producerMembers, transactionMembers } from './_kafka';

const retry: RetryDefault = {
  attempts: 6,
  backoff: 'exponential',
  jitter: true,
  baseMs: 300,
  capMs: 30_000,
  repeats: 'all',
  on: ['network', 'timeout', 'retriable protocol errors'],
};
const retryKeys = { retries: 'retries', baseMs: 'initialRetryTime', capMs: 'maxRetryTime' };
const handle: readonly OptionSpec[] = [{ path: '$0.retry', sets: 'retryObject', retryKeys }];

/** Kafka. The producer repeats by itself; wrapping `send` multiplies. */
export default defineSdk({
  id: 'kafkajs',
  packages: ['kafkajs'],
  kind: 'messaging',
  dependency: 'kafka',
  party: 'own',
  exports: {
    Kafka: { new: 'kafka', type: 'kafka' },
    Producer: { type: 'producer' },
    Consumer: { type: 'consumer' },
    Admin: { type: 'admin' },
    Transaction: { type: 'transaction' },
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
      { path: '$0.requestTimeout', sets: 'timeout', versions: '>=2.0.0' },
      {
        path: '$0.requestTimeout',
        sets: 'timeout',
        versions: '<2.0.0',
        requires: { path: '$0.enforceRequestTimeout', equals: true },
      },
      { path: '$0.connectionTimeout', sets: 'connectTimeout' },
      { path: '$0.authenticationTimeout', sets: 'connectTimeout' },
      { path: '$0.retry', sets: 'retryObject', retryKeys },
      { path: '$0.sasl.password', sets: 'secret' },
    ],
    handle,
  },
  defaults: [
    {
      versions: '>=2.0.0',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry,
      note: 'requestTimeout 30 s per request; connecting 1 s',
    },
    { versions: '<2.0.0', timeout: null, retry, note: 'requestTimeout counts only with enforceRequestTimeout: true' },
  ],
  hints: [
    'set retry on `new Kafka({ retry })` or per producer; do not wrap',
    'an exception in eachMessage redelivers: the handler must be idempotent and bounded',
  ],
  sources: [
    {
      fact: 'retry',
      from: 'measured: producer.connect against a closing broker → 6 connections, 10.7 s; kafkajs@2.2.4/src/retry/defaults.js',
    },
    {
      fact: 'timeout',
      from: 'kafkajs@2.2.4/src/index.js: requestTimeout 30000, enforceRequestTimeout = true; CHANGELOG.md 2.0.0: Enforce request timeout by default',
    },
    { fact: 'calls', from: 'kafkajs@2.2.4/types/index.d.ts' },
  ],
});
