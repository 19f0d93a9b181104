import type { FlagSdk } from './_flag-sdk';

/** Statsig: servers take the user first, clients take none. Gates have no default argument: an unknown gate is false. */
const sdk: FlagSdk = {
  id: 'statsig',
  service: 'statsig',
  packages: [
    'statsig-node',
    '@statsig/statsig-node-core',
    '@statsig/js-client',
    '@statsig/react-bindings',
    '@statsig/js-on-device-eval-client',
    'statsig-js',
    'statsig-react',
    'statsig-node-lite',
  ],
  clients: [
    {
      id: 'server',
      made: [
        'statsig-node:default',
        'statsig-node-lite:default',
        'statsig-node:Statsig',
        '@statsig/statsig-node-core:Statsig.new',
      ],
      types: ['Statsig'],
    },
    {
      id: 'browser',
      made: ['StatsigClient.new', 'useStatsigClient.().client', 'statsig-js:default'],
      types: ['StatsigClient'],
    },
  ],
  reads: [
    {
      on: 'server',
      names: 'checkGate getFeatureGate getConfig getDynamicConfig getExperiment getLayer',
      key: 1,
      default: null,
      context: 0,
      defaultMayMiss: false,
    },
    {
      on: 'browser',
      names: 'checkGate getFeatureGate getDynamicConfig getExperiment getLayer',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
    {
      names: 'useGateValue useFeatureGate useGate useDynamicConfig useConfig useExperiment useLayer',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
  ],
  sources: [
    'statsig-node@6.5.2: checkGate(user, gateName, options); @statsig/js-client@3.33.5: checkGate(name, options); @statsig/react-bindings@3.33.5 exports',
  ],
};

export default sdk;
