import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, ExportSpec, OptionSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

/** Options stand last: `arg` is their place. */
const call = (effect: EffectSpec, arg: number, more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  options: [{ path: `$${arg}.abortSignal`, sets: 'signal', scope: 'total', covers: 'response' }],
  ...more,
});
const absolute = (arg: number): CallSpec => call('write', arg, { idempotent: true });
const pages = { iterates: true, notPromise: true } as const;

/** Pipeline options stand last; where depends on how the client is made. */
const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.retryOptions.maxTries`, sets: 'attempts' },
  {
    path: `${arg}.retryOptions.tryTimeoutInMs`,
    sets: 'timeout',
    inert: 'only told to the server: a silent server is not bounded',
  },
  { path: `${arg}.httpClient`, sets: 'fetch' },
];
const client = (type: string): ExportSpec => ({
  new: type,
  members: { fromConnectionString: { makes: type, optionSet: 'connectionString' } },
});

/** Azure Blob Storage: service, container and blob clients. */
export default defineSdk({
  id: 'azure-storage-blob',
  packages: ['@azure/storage-blob'],
  kind: 'storage',
  dependency: 'azure-blob',
  party: 'third',
  exports: {
    BlobServiceClient: client('service'),
    ContainerClient: client('container'),
    BlobClient: client('blob'),
    BlockBlobClient: client('blob'),
    AppendBlobClient: client('blob'),
    PageBlobClient: client('blob'),
    BlobLeaseClient: { new: 'lease' },
    BlobBatchClient: { new: 'batch' },
  },
  types: {
    service: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...makes('getContainerClient', 'container'),
        ...makes('getBlobBatchClient', 'batch'),
        ...calls('getProperties getStatistics getAccountInfo', call('read', 0)),
        ...calls('getUserDelegationKey', call('read', 2)),
        ...calls('listContainers', call('read', 0, pages)),
        ...calls('findBlobsByTags', call('read', 1, pages)),
        ...calls('createContainer', call('write', 1)),
        ...calls('undeleteContainer', call('write', 2)),
        ...calls('deleteContainer setProperties', absolute(1)),
        ...none('generateAccountSasUrl generateSasStringToSign'),
      },
    },
    container: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...makes('getBlobClient getAppendBlobClient getBlockBlobClient getPageBlobClient', 'blob'),
        ...makes('getBlobLeaseClient', 'lease'),
        ...makes('getBlobBatchClient', 'batch'),
        ...calls('exists getProperties getAccessPolicy getAccountInfo', call('read', 0)),
        ...calls('listBlobsFlat', call('read', 0, pages)),
        ...calls('listBlobsByHierarchy findBlobsByTags', call('read', 1, pages)),
        ...calls('create', call('write', 0)),
        ...calls('createIfNotExists delete deleteIfExists', absolute(0)),
        ...calls('setMetadata deleteBlob', absolute(1)),
        ...calls('setAccessPolicy', absolute(2)),
        ...calls('uploadBlockBlob', absolute(3)),
        ...none(
          'generateSasUrl generateSasStringToSign generateUserDelegationSasUrl generateUserDelegationSasStringToSign',
        ),
      },
    },
    blob: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...makes('withSnapshot withVersion getAppendBlobClient getBlockBlobClient getPageBlobClient', 'blob'),
        ...makes('getBlobLeaseClient', 'lease'),
        ...calls('exists getProperties getTags getAccountInfo', call('read', 0)),
        ...calls('getBlockList query', call('read', 1)),
        ...calls('download getPageRanges', call('read', 2)),
        ...calls('downloadToBuffer downloadToFile getPageRangesDiff getPageRangesDiffForManagedDisks', call('read', 3)),
        ...calls('listPageRanges listPageRangesDiff', call('read', 2, pages)),
        ...calls('delete deleteIfExists createIfNotExists deleteImmutabilityPolicy', absolute(0)),
        ...calls(
          `uploadData uploadFile uploadBrowserData syncUploadFromURL commitBlockList setHTTPHeaders setMetadata setTags setAccessTier
          setImmutabilityPolicy setLegalHold resize syncCopyFromURL`,
          absolute(1),
        ),
        ...calls('upload clearPages', absolute(2)),
        ...calls('uploadStream stageBlock stageBlockFromURL uploadPages', absolute(3)),
        ...calls('uploadPagesFromURL', absolute(4)),
        ...calls('undelete createSnapshot seal', call('write', 0)),
        ...calls('create beginCopyFromURL abortCopyFromURL startCopyIncremental', call('write', 1)),
        ...calls('appendBlock updateSequenceNumber', call('write', 2)),
        ...calls('appendBlockFromURL', call('write', 3)),
        ...none(
          'generateSasUrl generateSasStringToSign generateUserDelegationSasUrl generateUserDelegationSasStringToSign',
        ),
      },
    },
    lease: {
      members: {
        ...calls('releaseLease', call('write', 0)),
        ...calls('acquireLease changeLease breakLease', call('write', 1)),
        ...calls('renewLease', absolute(0)),
      },
    },
    batch: {
      members: {
        ...calls('submitBatch', call('write', 1)),
        ...calls('deleteBlobs setBlobsAccessTier', absolute(2)),
        ...none('createBatch'),
      },
    },
  },
  optionSets: {
    client: options('$2'),
    connectionString: [...options('$1'), ...options('$2'), ...options('$3'), { path: '$0', sets: 'secret' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: false,
        baseMs: 4000,
        capMs: 120_000,
        repeats: 'all',
        on: [500, 503, 'ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE'],
      },
      note: 'waits 4, 8 and 16 s between tries',
    },
  ],
  hints: [
    'pass `abortSignal: AbortSignal.timeout(ms)` in the options of the call: `tryTimeoutInMs` only asks the server',
  ],
  sources: [
    {
      fact: 'retry',
      from: '@azure/storage-common StorageRetryPolicyV2.js: DEFAULT_RETRY_OPTIONS; measured: getProperties on 503 and setMetadata on 500 → 4 requests',
    },
    { fact: 'timeout', from: 'measured: hang still pending after 4 s, with tryTimeoutInMs 1000 too' },
    {
      fact: 'calls',
      from: '@azure/storage-blob@12.32.0/dist/commonjs/{BlobServiceClient,ContainerClient,Clients}.d.ts',
    },
  ],
});
