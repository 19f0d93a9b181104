import { defineSdk } from '../../model/catalogue';
import type { CallSpec, RetryDefault } from '../../model/catalogue';
import { calls, none } from '../_members';

const read: CallSpec = { effect: 'read' };
const stream: CallSpec = { effect: 'read', streaming: true, notPromise: true };
const absolute: CallSpec = { effect: 'write', idempotent: true };

const retry = (attempts: number, baseMs: number): RetryDefault => ({
  attempts,
  backoff: 'exponential',
  jitter: true,
  baseMs,
  capMs: 60_000,
  repeats: 'all',
  on: [408, 429, 499, 500, 502, 503, 504, 520],
});

/** MinIO's client for S3 compatible stores. */
export default defineSdk({
  id: 'minio',
  packages: ['minio'],
  kind: 'storage',
  dependency: 'minio',
  party: 'own',
  exports: {
    Client: { new: 'client' },
    default: { members: { Client: { new: 'client' } } },
  },
  types: {
    client: {
      names: ['TypedClient'],
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls(
          `bucketExists listBuckets getObject getPartialObject fGetObject statObject getBucketRegion getBucketRegionAsync getBucketEncryption
          getBucketLifecycle getBucketNotification getBucketPolicy getBucketReplication getBucketTagging getBucketVersioning
          getObjectLegalHold getObjectLockConfig getObjectRetention getObjectTagging findUploadId listObjectsQuery
          listIncompleteUploadsQuery selectObjectContent`,
          read,
        ),
        ...calls('listObjects listObjectsV2 listObjectsV2WithMetadata listIncompleteUploads', stream),
        ...calls('listenBucketNotification', { ...stream, longLived: true }),
        ...calls(
          `putObject fPutObject copyObject removeObject removeObjects removeIncompleteUpload removeBucket removeBucketEncryption
          removeBucketLifecycle removeBucketReplication removeBucketTagging removeObjectTagging removeAllBucketNotification
          setBucketEncryption setBucketLifecycle setBucketNotification setBucketPolicy setBucketReplication setBucketTagging
          setBucketVersioning setObjectLegalHold setObjectLockConfig setObjectTagging putObjectRetention uploadPart`,
          absolute,
        ),
        ...calls(
          'makeBucket composeObject initiateNewMultipartUpload completeMultipartUpload abortMultipartUpload makeRequest makeRequestAsync makeRequestAsyncOmit makeRequestStreamAsync',
          { effect: 'write' },
        ),
        ...none(`presignedUrl presignedGetObject presignedPutObject presignedPostPolicy newPostPolicy calculatePartSize setAppInfo
          setCredentialsProvider setRequestOptions setS3TransferAccelerate traceOn traceOff`),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.retryOptions.maximumRetryCount', sets: 'retries' },
      { path: '$0.retryOptions.disableRetry', sets: 'retrySwitch', off: [true] },
      { path: '$0.transportAgent', sets: 'dispatcher' },
      { path: '$0.secretKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '>=8.0.7',
      timeout: null,
      retry: retry(2, 200),
      note: 'statuses only: a network error is not repeated',
    },
    {
      versions: '>=8.0.5',
      timeout: null,
      retry: retry(11, 2000),
      note: 'statuses only: a network error is not repeated',
    },
    { versions: '*', timeout: null, retry: null },
  ],
  hints: [
    'the client has no time limit and takes no signal: bound it with a race that also stops waiting, or with a transport of your own',
  ],
  sources: [
    {
      fact: 'retry',
      from: 'measured (8.0.7): statObject and putObject on 503 → 2 requests, on reset → 1; minio@8.0.7/dist/main/internal/request.js: MAX_RETRIES 1; 8.0.5 and 8.0.6: 10; 8.0.4: no retry',
    },
    { fact: 'timeout', from: 'measured: hang still pending after 4 s' },
    { fact: 'calls', from: 'minio@8.0.7/dist/main/internal/client.d.ts' },
  ],
});
