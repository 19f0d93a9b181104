import type { FlagSdk } from './_flag-sdk';

/** ConfigCat: the default is a required argument. */
const sdk: FlagSdk = {
  id: 'configcat',
  service: 'configcat',
  packages: [
    'configcat-node',
    'configcat-js',
    'configcat-js-ssr',
    '@configcat/sdk',
    '@configcat/sdk/*',
    'configcat-react',
  ],
  clients: [
    {
      id: 'client',
      made: ['getClient.()', 'default.getClient.()', 'createClientWithAutoPoll.()', 'useConfigCatClient.()'],
      types: ['IConfigCatClient'],
    },
    { id: 'snapshot', made: ['getClient.().snapshot.()'], types: ['IConfigCatClientSnapshot'] },
  ],
  reads: [
    {
      on: 'client',
      names: 'getValueAsync getValueDetailsAsync',
      key: 0,
      default: 1,
      context: 2,
      defaultMayMiss: false,
    },
    { on: 'snapshot', names: 'getValue getValueDetails', key: 0, default: 1, context: 2, defaultMayMiss: false },
    { names: 'useFeatureFlag', key: 0, default: 1, context: 2, defaultMayMiss: false },
  ],
  sources: [
    'configcat-js-ssr@8.5.4: IConfigCatClient.getValueAsync(key, defaultValue, user); configcat-react@5.1.0 exports',
  ],
};

export default sdk;
