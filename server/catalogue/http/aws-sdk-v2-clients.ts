import { defineSdk } from '../../model/catalogue';
import { awsV2Client, awsV2Defaults, awsV2Hints, awsV2Sources, awsV2Types } from '../_aws-v2';

const { dynamo, request, service } = awsV2Types;

/** Single clients of the AWS SDK v2 (`import SNS from 'aws-sdk/clients/sns'`); S3 has an entry of its own. */
export default defineSdk({
  id: 'aws-sdk-v2-clients',
  packages: ['aws-sdk/clients/*'],
  npm: 'aws-sdk',
  kind: 'http',
  dependency: 'aws',
  party: 'third',
  exports: {
    default: { new: 'service', members: { DocumentClient: { new: 'dynamo', dependency: 'dynamodb' } } },
    '*': { new: 'service' },
    DocumentClient: { new: 'dynamo', dependency: 'dynamodb' },
  },
  types: { ...(dynamo && { dynamo }), ...(request && { request }), ...(service && { service }) },
  optionSets: { client: awsV2Client },
  defaults: awsV2Defaults,
  hints: awsV2Hints,
  sources: awsV2Sources,
});
