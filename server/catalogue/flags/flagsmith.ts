import type { FlagSdk } from './_flag-sdk';

/** Flagsmith: keys are lower case with `_` on the service. */
const sdk: FlagSdk = {
  id: 'flagsmith',
  service: 'flagsmith',
  packages: ['flagsmith', 'flagsmith/react', 'flagsmith/isomorphic', 'flagsmith-nodejs', 'react-native-flagsmith'],
  clients: [
    { id: 'browser', made: ['default', 'createFlagsmithInstance.()', 'useFlagsmith.()'], types: ['IFlagsmith'] },
    {
      id: 'flags',
      made: [
        'flagsmith-nodejs:Flagsmith.new.getEnvironmentFlags.()',
        'flagsmith-nodejs:Flagsmith.new.getIdentityFlags.()',
        'flagsmith-nodejs:default.new.getEnvironmentFlags.()',
        'flagsmith-nodejs:default.new.getIdentityFlags.()',
      ],
      types: ['Flags'],
    },
  ],
  reads: [
    { on: 'browser', names: 'hasFeature', key: 0, default: null, context: null, defaultMayMiss: false },
    { on: 'browser', names: 'getValue', key: 0, default: null, context: null, defaultMayMiss: false },
    {
      on: 'flags',
      names: 'isFeatureEnabled getFeatureValue getFlag',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
    { names: 'useFlags', key: 0, default: null, context: null, defaultMayMiss: false, many: true },
  ],
  keyForm: 'lower-snake',
  sources: [
    'flagsmith-nodejs@8.1.2: Flags.isFeatureEnabled(featureName), getFeatureValue(featureName); a defaultFlagHandler may stand in for all defaults',
    'flagsmith@10.0.0: hasFeature, getValue, useFlags; flagsmith-core.ts lower-cases and turns spaces into _',
  ],
};

export default sdk;
