import type { FlagSdk } from './_flag-sdk';

/** Unleash: Node (context second), browser proxy client and React (no context). */
const sdk: FlagSdk = {
  id: 'unleash',
  service: 'unleash',
  packages: [
    'unleash-client',
    'unleash-proxy-client',
    '@unleash/proxy-client-react',
    '@unleash/nextjs',
    '@unleash/nextjs/client',
  ],
  clients: [
    {
      id: 'server',
      made: ['initialize.()', 'startUnleash.()', 'Unleash.new', 'Unleash.getInstance.()'],
      types: ['Unleash'],
    },
    { id: 'browser', made: ['UnleashClient.new', 'useUnleashClient.()'], types: ['UnleashClient'] },
  ],
  reads: [
    { on: 'server', names: 'isEnabled', key: 0, default: 2, context: 1, defaultMayMiss: true, defaultIsFunction: true },
    { on: 'server', names: 'getVariant forceGetVariant', key: 0, default: 2, context: 1, defaultMayMiss: true },
    { on: 'browser', names: 'isEnabled getVariant', key: 0, default: null, context: null, defaultMayMiss: false },
    { names: 'isEnabled', key: 0, default: 2, context: 1, defaultMayMiss: true, defaultIsFunction: true },
    { names: 'getVariant forceGetVariant', key: 0, default: 2, context: 1, defaultMayMiss: true },
    { names: 'useFlag useVariant flag', key: 0, default: null, context: null, defaultMayMiss: false },
  ],
  sources: [
    'unleash-client@6.12.1: isEnabled(name, context, fallbackFunction), getVariant(name, context, fallbackVariant); @unleash/proxy-client-react@5.1.0 exports',
  ],
};

export default sdk;
