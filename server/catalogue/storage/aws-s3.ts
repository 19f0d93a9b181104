import { defineSdk } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHelpers, awsHints, awsSources, awsTypes } from '../_aws';

/** Amazon S3 and what speaks its protocol (R2, MinIO, Spaces) through `endpoint`. */
export default defineSdk({
  id: 'aws-s3',
  packages: ['@aws-sdk/client-s3'],
  kind: 'storage',
  dependency: 's3',
  party: 'third',
  exports: { ...awsExports('S3'), ...awsHelpers },
  types: awsTypes,
  optionSets: { client: awsClient },
  defaults: awsDefaults,
  hints: [...awsHints, 'the body of GetObject is a stream of its own: no option of the request bounds it'],
  sources: [
    ...awsSources,
    {
      fact: 'calls',
      from: '@aws-sdk/client-s3@3.1169.0/dist-types/index.d.ts, dist-types/S3.d.ts, waiters, pagination',
    },
  ],
});
