import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import {
  answerTypes,
  clientOptions,
  generateOrStream,
  requestSets,
  resourceMembers,
  stainlessRetry,
} from './_stainless';

const classes = { Cerebras: { new: 'client' } } as const;

/** Cerebras' own client. */
export default defineSdk({
  id: 'cerebras',
  packages: ['@cerebras/cerebras_cloud_sdk', '@cerebras/cerebras_cloud_sdk/*'],
  npm: '@cerebras/cerebras_cloud_sdk',
  kind: 'llm',
  dependency: 'cerebras',
  exports: { ...classes, default: { new: 'client', members: classes }, '*': { new: 'client', members: classes } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: { ...resourceMembers, ...calls('chat.completions.create completions.create', generateOrStream) },
    },
    ...answerTypes,
  },
  optionSets: { client: clientOptions(), ...requestSets() },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' },
      retry: stainlessRetry,
      note: 'the constructor sends one warm-up request in the background unless warmTCPConnection is false',
    },
  ],
  party: 'third',
  hints: ['Make one client and keep it: each construction opens a connection of its own.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@cerebras/cerebras_cloud_sdk@1.91.0/index.js: timeout ?? 60000; read in source, not measured',
    },
    {
      fact: 'timeout.covers',
      from: '@cerebras/cerebras_cloud_sdk@1.91.0/core.js: fetchWithTimeout clears the timer when fetch resolves',
    },
    {
      fact: 'retry.default',
      from: '@cerebras/cerebras_cloud_sdk@1.91.0/core.js: maxRetries = 2, shouldRetry (>= 500), calculateDefaultRetryTimeoutMillis',
    },
    { fact: 'calls', from: '@cerebras/cerebras_cloud_sdk@1.91.0: resources/**/*.d.ts' },
  ],
});
