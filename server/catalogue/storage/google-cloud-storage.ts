import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, OptionSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';

/** A precondition makes a write repeatable for the SDK and for a wrapper. */
const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.preconditionOpts.ifGenerationMatch`, sets: 'idempotencyKey' },
  { path: `${arg}.ifGenerationMatch`, sets: 'idempotencyKey' },
];
const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): CallSpec => ({ effect, ...more });
/** Options alone, or after a value. */
const absolute = call('write', { idempotent: true, options: options('$0') });
const absoluteWith = call('write', { idempotent: true, options: options('$1') });
/** Uploads switch the time limit of a request off. */
const upload = call('write', { idempotent: true, timeout: null, options: options('$1') });
const access = {
  ...calls('acl.get acl.owners.* acl.readers.*', call('read')),
  ...calls('acl.add acl.delete acl.update', absolute),
  ...calls('iam.getPolicy iam.testPermissions', call('read')),
  ...calls('iam.setPolicy', absolute),
};

/** Google Cloud Storage, also as Firebase Admin hands it out. */
export default defineSdk({
  id: 'google-cloud-storage',
  packages: ['@google-cloud/storage', 'firebase-admin/storage'],
  kind: 'storage',
  dependency: 'gcs',
  party: 'third',
  exports: {
    Storage: { new: 'storage' },
    getStorage: { makes: 'storage' },
    TransferManager: { new: 'transfer' },
    Bucket: { new: 'bucket' },
    File: { new: 'file' },
  },
  types: {
    storage: {
      optionSet: 'storage',
      owns: 'none',
      members: {
        ...makes('bucket', 'bucket'),
        ...makes('hmacKey', 'hmacKey'),
        ...makes('channel', 'channel'),
        ...calls('getBuckets getServiceAccount getHmacKeys', call('read')),
        ...calls('createBucket createHmacKey', call('write')),
        ...calls('getBucketsStream getHmacKeysStream', call('read', { streaming: true, notPromise: true })),
      },
    },
    bucket: {
      names: ['Bucket'],
      members: {
        ...makes('file', 'file'),
        ...makes('notification', 'notification'),
        ...calls('get getMetadata exists getFiles getLabels getNotifications', call('read')),
        ...calls('getFilesStream', call('read', { streaming: true, notPromise: true })),
        ...calls('upload', upload),
        ...calls(
          `setMetadata setLabels setCorsConfiguration setRetentionPeriod setStorageClass enableLogging addLifecycleRule lock`,
          absoluteWith,
        ),
        ...calls(
          'delete deleteFiles deleteLabels removeRetentionPeriod makePublic makePrivate enableRequesterPays disableRequesterPays',
          absolute,
        ),
        ...calls('create combine createNotification createChannel restore', call('write')),
        ...access,
        ...none('getSignedUrl getId setUserProject on once'),
        storage: { is: 'storage' },
      },
    },
    file: {
      names: ['File'],
      members: {
        ...calls('get getMetadata exists isPublic getExpirationDate', call('read')),
        ...calls('download', call('read')),
        ...calls('createReadStream', call('read', { streaming: true, notPromise: true })),
        ...calls(
          'createWriteStream',
          call('write', { streaming: true, notPromise: true, timeout: null, idempotent: true, options: options('$0') }),
        ),
        ...calls('save', upload),
        ...calls('delete makePublic makePrivate', absolute),
        ...calls('setMetadata setStorageClass', absoluteWith),
        ...calls('copy move moveFileAtomic rename', call('write', { options: options('$1') })),
        ...calls('rotateEncryptionKey restore createResumableUpload', call('write', { options: options('$0') })),
        ...access,
        ...none(
          'getSignedUrl generateSignedPostPolicyV2 generateSignedPostPolicyV4 publicUrl setEncryptionKey setUserProject cloudStorageURI on once',
        ),
        ...is('bucket', 'bucket'),
      },
    },
    hmacKey: {
      names: ['HmacKey'],
      members: { ...calls('get getMetadata', call('read')), ...calls('setMetadata delete', absolute) },
    },
    notification: {
      names: ['Notification'],
      members: {
        ...calls('get getMetadata exists', call('read')),
        ...calls('create', call('write')),
        ...calls('delete', absolute),
      },
    },
    channel: { names: ['Channel'], members: calls('stop', call('write')) },
    transfer: {
      members: {
        ...calls('uploadManyFiles uploadFileInChunks', upload),
        ...calls('downloadManyFiles downloadFileInChunks', call('read')),
      },
    },
  },
  optionSets: {
    storage: [
      { path: '$0.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$0.retryOptions.autoRetry', sets: 'retrySwitch' },
      { path: '$0.retryOptions.maxRetries', sets: 'retries' },
      {
        path: '$0.retryOptions.totalTimeout',
        sets: 'timeout',
        inert: 'bounds only the time in which repeats may start',
      },
      { path: '$0.credentials.private_key', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        capMs: 64_000,
        repeats: 'reads',
        on: [408, 429, 500, 502, 503, 504, 'network'],
      },
      note: 'writes are repeated only with a precondition (ifGenerationMatch); repeats start within 600 s; uploads have no time limit',
    },
  ],
  hints: [
    'give writes `preconditionOpts: { ifGenerationMatch }`: the SDK repeats them then',
    '`retryOptions: { autoRetry: false }` when wrapping',
  ],
  sources: [
    {
      fact: 'retry',
      from: 'measured: getMetadata on 500 → 4 requests in 15.3 s, save without precondition on 503 → 1; @google-cloud/storage@8.4.0/build/cjs/src/storage.js: AUTO_RETRY_DEFAULT, IDEMPOTENCY_STRATEGY_DEFAULT',
    },
    {
      fact: 'timeout',
      from: '@google-cloud/storage@7.22.0/build/cjs/src/nodejs-common/util.js: requestDefaults timeout 60000; multipart upload sets 0',
    },
    {
      fact: 'calls',
      from: '@google-cloud/storage@7.22.0/build/cjs/src/{storage,bucket,file,acl,iam,hmacKey,notification,transfer-manager}.d.ts',
    },
  ],
});
