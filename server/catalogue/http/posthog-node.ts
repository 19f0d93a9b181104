import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const event = { effect: 'write', notPromise: true, fireAndForget: true } as const;
const flag = {
  effect: 'read',
  timeout: { ms: 3000, scope: 'attempt', covers: 'total' },
  retry: { attempts: 2, backoff: 'fixed', jitter: false, baseMs: 3000, repeats: 'all', on: ['network'] },
} as const;

/** PostHog for Node. Events are queued and sent in the background. */
export default defineSdk({
  id: 'posthog-node',
  packages: ['posthog-node'],
  kind: 'http',
  dependency: 'posthog',
  party: 'third',
  exports: { PostHog: { new: 'client', type: 'client' }, default: { new: 'client', type: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls(
          'capture captureException captureAi identify alias groupIdentify setPersonProperties unsetPersonProperties',
          event,
        ),
        ...calls(
          'captureImmediate captureAiImmediate captureExceptionImmediate identifyImmediate aliasImmediate groupIdentifyImmediate flush',
          {
            effect: 'write',
          },
        ),
        ...calls(
          'getFeatureFlag getFeatureFlagPayload getFeatureFlagResult isFeatureEnabled getAllFlags getAllFlagsAndPayloads evaluateFlags getRemoteConfigPayload reloadFeatureFlags getSurveysStateless',
          flag,
        ),
        waitForLocalEvaluationReady: {
          call: {
            effect: 'read',
            timeout: { ms: 30_000, scope: 'total', covers: 'total' },
            options: [{ path: '$0', sets: 'timeout', scope: 'total' }],
          },
        },
        ...none(
          `shutdown shutdownAsync enable disable debug optIn optOut on register unregister withContext getContext enterContext overrideFeatureFlags
          isLocalEvaluationReady getLibraryId getLibraryVersion getCustomUserAgent getPersistedProperty setPersistedProperty`,
        ),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.requestTimeout', sets: 'timeout', covers: 'total' },
      { path: '$1.featureFlagsRequestTimeoutMs', sets: 'timeout', covers: 'total' },
      { path: '$1.fetchRetryCount', sets: 'retries' },
      { path: '$1.fetch', sets: 'fetch' },
      { path: '$1.host', sets: 'baseUrl' },
      { path: '$1.personalApiKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 10_000, scope: 'attempt', covers: 'total' },
      retry: { attempts: 4, backoff: 'fixed', jitter: false, baseMs: 3000, repeats: 'all', on: ['network', '5xx'] },
      note: 'flags are asked for with 3 s and one repeat; with a personal key they are evaluated locally',
    },
  ],
  hints: ['await shutdown() before a serverless function ends, or the queued events are lost'],
  sources: [
    {
      fact: 'timeout',
      from: '@posthog/core (posthog-node@5.70.0)/dist/posthog-core-stateless.js: requestTimeout ?? 10000, featureFlagsRequestTimeoutMs ?? 3000 (read, not run)',
    },
    {
      fact: 'retry',
      from: '@posthog/core/dist/posthog-core-stateless.js: fetchRetryCount ?? 3, featureFlagsRequestMaxRetries ?? 1; types.d.ts: delay 3000',
    },
    { fact: 'calls', from: 'posthog-node@5.70.0 type declarations' },
  ],
});
