import type { FlagSdk } from './_flag-sdk';

const values =
  'getBooleanValue getStringValue getNumberValue getObjectValue getBooleanDetails getStringDetails getNumberDetails getObjectDetails';

/** OpenFeature: server, web and React. The default is a required argument. */
const sdk: FlagSdk = {
  id: 'openfeature',
  service: null,
  packages: [
    '@openfeature/server-sdk',
    '@openfeature/web-sdk',
    '@openfeature/react-sdk',
    '@openfeature/nestjs-sdk',
    '@openfeature/js-sdk',
  ],
  clients: [{ id: 'client', made: ['OpenFeature.getClient.()', 'useOpenFeatureClient.()'], types: ['Client'] }],
  reads: [
    { on: 'client', names: values, key: 0, default: 1, context: 2, defaultMayMiss: false },
    {
      names: `useFlag useSuspenseFlag useBooleanFlagValue useStringFlagValue useNumberFlagValue useObjectFlagValue useBooleanFlagDetails
        useStringFlagDetails useNumberFlagDetails useObjectFlagDetails useSuspenseBooleanFlagValue`,
      key: 0,
      default: 1,
      context: null,
      defaultMayMiss: false,
    },
  ],
  elements: [{ names: 'FeatureFlag', attribute: 'flagKey', default: 'defaultValue' }],
  sources: ['@openfeature/server-sdk@1.23.0: Client; @openfeature/react-sdk@1.4.1 exports'],
};

export default sdk;
