import { defineSdk } from '../../model/catalogue';
import { awsV2Client, awsV2Defaults, awsV2Hints, awsV2Sources, awsV2Types } from '../_aws-v2';

const { request, storage } = awsV2Types;

/** S3 of the AWS SDK v2, imported alone. */
export default defineSdk({
  id: 'aws-sdk-v2-s3',
  packages: ['aws-sdk/clients/s3'],
  npm: 'aws-sdk',
  kind: 'storage',
  dependency: 's3',
  party: 'third',
  exports: {
    default: { new: 'storage', members: { ManagedUpload: { new: 'storage' } } },
    '*': { new: 'storage' },
    S3: { new: 'storage' },
  },
  types: { ...(request && { request }), ...(storage && { storage }) },
  optionSets: { client: awsV2Client },
  defaults: awsV2Defaults,
  hints: awsV2Hints,
  sources: awsV2Sources,
});
