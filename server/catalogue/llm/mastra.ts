import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const run = { optionSet: 'run' } as const;
const legacy = {
  optionSet: 'legacy',
  retry: {
    attempts: 3,
    backoff: 'exponential',
    jitter: false,
    baseMs: 2000,
    repeats: 'all',
    on: [408, 409, 429, '5xx', 'network'],
  },
} as const;

/** Mastra agents. Workflows run their steps in the process: the calls inside are the sites. */
export default defineSdk({
  id: 'mastra',
  packages: ['@mastra/core', '@mastra/core/*'],
  npm: '@mastra/core',
  kind: 'llm',
  dependency: null,
  exports: { Agent: { new: 'agent' }, Mastra: { new: 'mastra' } },
  types: {
    agent: {
      optionSet: 'agent',
      members: {
        ...calls('generate resumeGenerate approveToolCallGenerate declineToolCallGenerate generateVNext', {
          effect: 'read',
          ...run,
        }),
        ...calls('stream streamVNext streamUntilIdle resumeStream resumeStreamUntilIdle network resumeNetwork', {
          effect: 'read',
          streaming: true,
          ...run,
        }),
        ...calls('approveToolCall declineToolCall approveNetworkToolCall declineNetworkToolCall', {
          effect: 'read',
          streaming: true,
          ...run,
        }),
        ...calls('generateTitleFromUserMessage', { effect: 'read' }),
        ...calls('generateLegacy', { effect: 'read', ...legacy }),
        ...calls('streamLegacy', { effect: 'read', streaming: true, ...legacy }),
      },
    },
    mastra: {
      members: {
        ...makes('getAgent getAgentById', 'agent'),
        ...none(
          'getWorkflow getWorkflowById getLogger getStorage getMemory getTool listAgents listWorkflows getServer addAgent',
        ),
      },
    },
  },
  optionSets: {
    agent: [
      { path: '$0.model', sets: 'model' },
      { path: '$0.maxRetries', sets: 'retries' },
    ],
    run: [
      { path: '$1.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
      {
        path: '$1.modelSettings.timeout.stepMs',
        sets: 'timeout',
        scope: 'attempt',
        covers: 'response',
        versions: '>=1',
      },
      {
        path: '$1.modelSettings.timeout.firstChunkMs',
        sets: 'timeout',
        scope: 'attempt',
        covers: 'headers',
        versions: '>=1',
      },
      { path: '$1.modelSettings.maxRetries', sets: 'retries' },
      { path: '$1.model', sets: 'model' },
    ],
    legacy: [
      { path: '$1.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$1.maxRetries', sets: 'retries' },
    ],
  },
  defaults: [
    { versions: '>=1', timeout: null, retry: null, note: 'the maxRetries of an agent is 0' },
    {
      versions: '<1',
      timeout: null,
      retry: {
        attempts: 3,
        backoff: 'exponential',
        jitter: false,
        baseMs: 1000,
        repeats: 'all',
        on: [408, 409, 429, '5xx', 'network'],
        honoursRetryAfter: true,
      },
    },
  ],
  party: 'third',
  hints: [
    'Set maxRetries on the Agent: 1.x repeats nothing by default, 0.24 made three attempts.',
    'Pass abortSignal or modelSettings.timeout: nothing bounds a call by default.',
  ],
  sources: [
    { fact: 'timeout.default', from: '@mastra/core@1.71.0; measured: agent.generate pending on a silent server' },
    {
      fact: 'retry.default',
      from: '@mastra/core@1.71.0/dist/agent/types.d.ts: maxRetries @defaultValue 0, measured: 500 → 1 request; @mastra/core@0.24.9 executeStreamWithFallbackModels: modelSettings.maxRetries ?? 2',
    },
    { fact: 'calls', from: '@mastra/core@1.71.0 and 0.24.9: dist/agent/agent.d.ts, dist/mastra/index.d.ts' },
  ],
});
