import type { FlagSdk } from './_flag-sdk';

/** GrowthBook: the classic class, the multi-user client and React. */
const sdk: FlagSdk = {
  id: 'growthbook',
  service: 'growthbook',
  packages: ['@growthbook/growthbook', '@growthbook/growthbook-react'],
  clients: [
    { id: 'instance', made: ['GrowthBook.new', 'useGrowthBook.()'], types: ['GrowthBook'] },
    { id: 'multi', made: ['GrowthBookClient.new'], types: ['GrowthBookClient'] },
    { id: 'scoped', made: ['GrowthBookClient.new.createScopedInstance.()'], types: ['UserScopedGrowthBook'] },
  ],
  reads: [
    {
      on: 'instance',
      names: 'isOn isOff evalFeature feature',
      key: 0,
      default: null,
      context: null,
      defaultMayMiss: false,
    },
    { on: 'instance', names: 'getFeatureValue', key: 0, default: 1, context: null, defaultMayMiss: false },
    { on: 'multi', names: 'isOn isOff evalFeature', key: 0, default: null, context: 1, defaultMayMiss: false },
    { on: 'multi', names: 'getFeatureValue', key: 0, default: 1, context: 2, defaultMayMiss: false },
    { on: 'scoped', names: 'isOn isOff evalFeature', key: 0, default: null, context: null, defaultMayMiss: false },
    { on: 'scoped', names: 'getFeatureValue', key: 0, default: 1, context: null, defaultMayMiss: false },
    { names: 'useFeatureIsOn useFeature', key: 0, default: null, context: null, defaultMayMiss: false },
    { names: 'useFeatureValue', key: 0, default: 1, context: null, defaultMayMiss: false },
  ],
  elements: [
    { names: 'IfFeatureEnabled', attribute: 'feature', default: null },
    { names: 'FeatureString', attribute: 'feature', default: 'default' },
  ],
  sources: ['@growthbook/growthbook@1.8.0: GrowthBook, GrowthBookClient; @growthbook/growthbook-react@1.8.0 exports'],
};

export default sdk;
