import type { FlagSdk } from './_flag-sdk';

/** PostHog: none of its reads takes a default; an unknown flag is undefined. */
const sdk: FlagSdk = {
  id: 'posthog',
  service: 'posthog',
  packages: ['posthog-node', 'posthog-js', 'posthog-js/react', '@posthog/react', 'posthog-react-native'],
  clients: [
    { id: 'server', made: ['posthog-node:PostHog.new'], types: ['PostHog'] },
    { id: 'evaluated', made: ['posthog-node:PostHog.new.evaluateFlags.()'] },
    { id: 'browser', made: ['posthog-js:default', 'posthog-js:posthog', 'usePostHog.()'], types: ['PostHog'] },
  ],
  reads: [
    {
      on: 'server',
      names: 'isFeatureEnabled getFeatureFlag getFeatureFlagPayload',
      key: 0,
      default: null,
      context: 1,
      defaultMayMiss: false,
    },
    {
      on: 'server',
      names: 'getFeatureFlagResult getRemoteConfigPayload',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
    {
      on: 'evaluated',
      names: 'isEnabled getFlag getFlagPayload',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
    {
      on: 'browser',
      names: 'isFeatureEnabled getFeatureFlag getFeatureFlagPayload getFeatureFlagResult',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
    {
      names: 'useFeatureFlagEnabled useFeatureFlagVariantKey useFeatureFlagPayload useFeatureFlagResult useFeatureFlag',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
  ],
  elements: [{ names: 'PostHogFeature', attribute: 'flag', default: null }],
  sources: [
    'posthog-node@5.70.0: getFeatureFlag(key, distinctId, options), evaluateFlags',
    'posthog-js and its React hooks: documentation and public source',
  ],
};

export default sdk;
