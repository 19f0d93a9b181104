import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { awsDefaults, awsHints, awsSources } from '../_aws';

/** `Upload` of lib-storage: a multipart upload through an S3 client. */
export default defineSdk({
  id: 'aws-lib-storage',
  packages: ['@aws-sdk/lib-storage'],
  kind: 'storage',
  dependency: 's3',
  party: 'third',
  exports: { Upload: { new: 'upload' } },
  types: {
    upload: {
      optionSet: 'upload',
      members: { done: { call: { effect: 'write', idempotent: true } }, ...none('abort on once off') },
    },
  },
  optionSets: {
    upload: [
      { path: '$0.client', sets: 'dispatcher' },
      { path: '$0.abortController.signal', sets: 'signal', scope: 'total', covers: 'total' },
    ],
  },
  defaults: awsDefaults,
  hints: [
    ...awsHints,
    'each part is sent by the client with its own attempts; `leavePartsOnError` is off, so a failed upload is cleaned up',
  ],
  sources: [...awsSources, { fact: 'calls', from: '@aws-sdk/lib-storage@3.1169.0/dist-types/Upload.d.ts' }],
});
