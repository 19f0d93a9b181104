import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';

/** Presigning computes a URL: nothing is sent. The entry exists so that its functions are known as no calls. */
export default defineSdk({
  id: 'aws-s3-presigner',
  packages: ['@aws-sdk/s3-request-presigner', '@aws-sdk/s3-presigned-post', '@aws-sdk/cloudfront-signer'],
  kind: 'storage',
  dependency: 's3',
  party: 'third',
  exports: {
    getSignedUrl: { makes: 'url' },
    createPresignedPost: { makes: 'url' },
    getSignedCookies: { makes: 'url' },
    S3RequestPresigner: { new: 'url' },
  },
  types: { url: { members: none('**') } },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  sources: [
    {
      fact: 'calls',
      from: '@aws-sdk/s3-request-presigner@3.1162.0/dist-types/index.d.ts: getSignedUrl, S3RequestPresigner; signs without a request',
    },
  ],
});
