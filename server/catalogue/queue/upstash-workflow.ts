import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Upstash Workflow. Steps of a served workflow run through QStash; only the client's calls are requests of the caller. */
export default defineSdk({
  id: 'upstash-workflow',
  packages: ['@upstash/workflow', '@upstash/workflow/*'],
  kind: 'queue',
  dependency: 'qstash',
  party: 'third',
  exports: {
    Client: { new: 'client', type: 'client' },
    WorkflowContext: { type: 'context' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        trigger: {
          call: {
            effect: 'write',
            enqueues: true,
            options: [
              { path: '$0.workflowRunId', sets: 'idempotencyKey' },
              { path: '$0.retries', sets: 'retries', inert: 'repeats of the steps by QStash, not of this call' },
            ],
          },
        },
        notify: { call: { effect: 'write' } },
        cancel: { call: { effect: 'write', idempotent: true } },
        ...calls('getWaiters logs dlq.list', { effect: 'read' }),
        ...calls('dlq.resume dlq.restart dlq.retryFailureFunction', { effect: 'write', enqueues: true }),
        'dlq.delete': { call: { effect: 'write', idempotent: true } },
      },
    },
    context: {
      members: none(
        'run sleep sleepUntil call waitForEvent notify invoke createWebhook waitForWebhook cancel api.** agents.**',
      ),
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
      note: 'requests go through @upstash/qstash',
      jobAttempts: 4,
    },
  ],
  hints: ['code inside context.run is repeated by QStash: no retry loops of your own there'],
  sources: [
    { fact: 'calls', from: '@upstash/workflow@1.3.3/index.d.ts' },
    {
      fact: 'retry',
      from: '@upstash/workflow@1.3.3/index.js: Client wraps the QStash client; @upstash/qstash@2.12.0/index.js: requestWithBackoff (read, not run)',
    },
  ],
});
