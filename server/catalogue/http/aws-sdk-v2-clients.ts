import { defineSdk } from '../../model/catalogue';
import { awsV2Client, awsV2Defaults, awsV2Hints, awsV2Sources, awsV2Types } from '../_aws-v2';

/** Single clients of the AWS SDK v2 (`import SNS from 'aws-sdk/clients/sns'`); S3 has an entry of its own. */
export default defineSdk({
  id: 'aws-sdk-v2-clients',
  packages: ['aws-sdk/clients/*'],
  npm: 'aws-sdk',
  kind: 'http',
  dependency: 'aws',
  party: 'third',
  exports: {
    default: { new: 'service', members: { DocumentClient: { new: 'dynamo', dependency: 'dynamodb', kind: 'database' } } },
    '*': { new: 'service' },
    DocumentClient: { new: 'dynamo', dependency: 'dynamodb', kind: 'database' },
  },
  types: awsV2Types,
  optionSets: { client: awsV2Client },
  defaults: awsV2Defaults,
  hints: awsV2Hints,
  sources: awsV2Sources,
});
