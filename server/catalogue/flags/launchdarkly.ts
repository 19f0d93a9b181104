import type { FlagSdk } from './_flag-sdk';

const typed =
  'boolVariation stringVariation numberVariation jsonVariation boolVariationDetail stringVariationDetail numberVariationDetail jsonVariationDetail';

/** LaunchDarkly: server SDKs take the context second, client SDKs take none. */
const sdk: FlagSdk = {
  id: 'launchdarkly',
  service: 'launchdarkly',
  packages: [
    '@launchdarkly/node-server-sdk',
    'launchdarkly-node-server-sdk',
    '@launchdarkly/vercel-server-sdk',
    '@launchdarkly/cloudflare-server-sdk',
    '@launchdarkly/akamai-server-base-sdk',
    'launchdarkly-js-client-sdk',
    '@launchdarkly/js-client-sdk',
    'launchdarkly-node-client-sdk',
    'launchdarkly-react-client-sdk',
    '@launchdarkly/react-native-client-sdk',
  ],
  clients: [
    { id: 'server', made: ['init.()', 'default.init.()'], types: ['LDClient'] },
    { id: 'browser', made: ['initialize.()', 'createClient.()', 'useLDClient.()', 'default.initialize.()'], types: [] },
    { id: 'flags', made: ['useFlags.()'] },
  ],
  reads: [
    {
      on: 'server',
      names: 'variation variationDetail migrationVariation',
      key: 0,
      default: 2,
      context: 1,
      defaultMayMiss: true,
    },
    { on: 'server', names: typed, key: 0, default: 2, context: 1, defaultMayMiss: false },
    { on: 'browser', names: 'variation variationDetail', key: 0, default: 1, context: null, defaultMayMiss: true },
    { on: 'browser', names: typed, key: 0, default: 1, context: null, defaultMayMiss: false },
    { on: 'flags', names: '*', key: -1, default: null, context: null, defaultMayMiss: false, camelCase: true },
    {
      names: `useBoolVariation useStringVariation useNumberVariation useJsonVariation useBoolVariationDetail useStringVariationDetail
        useNumberVariationDetail useJsonVariationDetail`,
      key: 0,
      default: 1,
      context: null,
      defaultMayMiss: false,
    },
  ],
  sources: [
    '@launchdarkly/node-server-sdk@9.13.7: LDClient.variation(key, context, defaultValue); launchdarkly-js-client-sdk@3.9.5: variation(key, defaultValue)',
    'launchdarkly-react-client-sdk@3.9.4: useFlags, camelCaseKeys; use…Variation hooks: documentation',
  ],
};

export default sdk;
