import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const publish: readonly OptionSpec[] = [
  { path: '$0.deduplicationId', sets: 'idempotencyKey' },
  { path: '$0.retries', sets: 'retries', inert: 'deliveries by QStash, not repeats of this call' },
  { path: '$0.timeout', sets: 'timeout', unit: 's', inert: 'bounds the delivery by QStash, not this call' },
];

/** QStash: HTTP messages, queues and schedules. Only network errors are repeated here, HTTP errors are not. */
export default defineSdk({
  id: 'upstash-qstash',
  packages: ['@upstash/qstash', '@upstash/qstash/*'],
  kind: 'queue',
  dependency: 'qstash',
  party: 'third',
  exports: { Client: { new: 'client', type: 'client' }, Queue: { type: 'queue' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('publish publishJSON', { effect: 'write', enqueues: true, options: publish }),
        ...calls('batch batchJSON', { effect: 'write', enqueues: true }),
        queue: { makes: 'queue' },
        schedules: { is: 'schedules' },
        urlGroups: { is: 'groups' },
        topics: { is: 'groups' },
        ...calls('messages.get dlq.listMessages flowControl.get flowControl.getGlobalParallelism', { effect: 'read' }),
        ...calls('logs events', { effect: 'read' }),
        ...calls(
          `messages.delete messages.deleteMany messages.deleteAll messages.cancel dlq.delete dlq.deleteMany flowControl.pause
          flowControl.resume flowControl.pin flowControl.unpin flowControl.resetRate`,
          { effect: 'write', idempotent: true },
        ),
        'dlq.retry': { call: { effect: 'write' } },
        ...calls('chat.create chat.prompt', { effect: 'read', kind: 'llm' }),
        'http.request': { call: { effect: 'unknown' } },
        ...none('chat workflow.* http.telemetryHeaders'),
      },
    },
    queue: {
      members: {
        ...calls('enqueue enqueueJSON', { effect: 'write', enqueues: true, options: publish }),
        get: { call: { effect: 'read' } },
        list: { call: { effect: 'read' } },
        ...calls('upsert delete pause resume', { effect: 'write', idempotent: true }),
      },
    },
    schedules: {
      names: ['Schedules'],
      members: {
        ...calls('get list', { effect: 'read' }),
        create: {
          call: { effect: 'write', enqueues: true, options: [{ path: '$0.scheduleId', sets: 'idempotencyKey' }] },
        },
        ...calls('delete pause resume', { effect: 'write', idempotent: true }),
      },
    },
    groups: {
      names: ['UrlGroups'],
      members: {
        ...calls('get list', { effect: 'read' }),
        ...calls('addEndpoints removeEndpoints delete', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.retry', sets: 'retryObject', retryKeys: { retries: 'retries' } },
      { path: '$0.baseUrl', sets: 'baseUrl' },
      { path: '$0.token', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: { attempts: 6, backoff: 'exponential', jitter: false, baseMs: 50, repeats: 'all', on: ['network'] },
      note: 'exp(n)·50 ms apart; only a rejected fetch is repeated, an HTTP error throws at once',
      jobAttempts: 4,
    },
  ],
  hints: [
    'no limit and no signal: a hung API holds the caller',
    'retry: false switches the repeats off; `deduplicationId` makes publishing repeatable',
  ],
  sources: [
    {
      fact: 'retry',
      from: '@upstash/qstash@2.12.0/index.js: requestWithBackoff, attempts config.retry?.retries ?? 5 (read, not run)',
    },
    { fact: 'timeout', from: '@upstash/qstash@2.12.0/index.js: fetch without a signal' },
    { fact: 'calls', from: '@upstash/qstash@2.12.0/client.d.ts' },
  ],
});
