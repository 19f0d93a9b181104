import { defineSdk } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHelpers, awsHints, awsSources, awsTypes } from '../_aws';

/** SNS, EventBridge, Kinesis and Firehose. */
export default defineSdk({
  id: 'aws-messaging',
  packages: [
    '@aws-sdk/client-sns',
    '@aws-sdk/client-eventbridge',
    '@aws-sdk/client-kinesis',
    '@aws-sdk/client-firehose',
  ],
  kind: 'messaging',
  dependency: 'sns',
  party: 'third',
  exports: {
    ...awsExports('SNS'),
    ...awsExports('EventBridge', { dependency: 'eventbridge' }),
    ...awsExports('Kinesis', { dependency: 'kinesis' }),
    ...awsExports('Firehose', { dependency: 'firehose' }),
    ...awsHelpers,
  },
  types: awsTypes,
  optionSets: { client: awsClient },
  defaults: awsDefaults,
  hints: [...awsHints, 'PutEvents and PutRecords answer 200 with failed entries: look at FailedEntryCount'],
  sources: [
    ...awsSources,
    {
      fact: 'calls',
      from: '@aws-sdk/client-sns@3.1169.0/dist-types/index.d.ts; the other clients are generated alike',
    },
  ],
});
