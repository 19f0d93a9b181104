import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, ExportSpec, OptionSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  options: [{ path: '$last.abortSignal', sets: 'signal', scope: 'total', covers: 'response' }],
  ...more,
});
const absolute = call('write', { idempotent: true });

/** Pipeline options stand last; where depends on how the client is made. */
const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.retryOptions.maxTries`, sets: 'attempts' },
  { path: `${arg}.retryOptions.tryTimeoutInMs`, sets: 'timeout', inert: 'only told to the server: a silent server is not bounded' },
  { path: `${arg}.httpClient`, sets: 'fetch' },
];
const client = (type: string): ExportSpec => ({ new: type, members: { fromConnectionString: { makes: type, optionSet: 'connectionString' } } });

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
        ...calls('getProperties getStatistics getAccountInfo getUserDelegationKey', call('read')),
        ...calls('listContainers findBlobsByTags', call('read', { iterates: true, notPromise: true })),
        ...calls('createContainer undeleteContainer', call('write')),
        ...calls('deleteContainer setProperties', absolute),
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
        ...calls('exists getProperties getAccessPolicy getAccountInfo', call('read')),
        ...calls('listBlobsFlat listBlobsByHierarchy findBlobsByTags', call('read', { iterates: true, notPromise: true })),
        ...calls('create', call('write')),
        ...calls('createIfNotExists delete deleteIfExists setMetadata setAccessPolicy uploadBlockBlob deleteBlob', absolute),
        ...none('generateSasUrl generateSasStringToSign generateUserDelegationSasUrl generateUserDelegationSasStringToSign'),
      },
    },
    blob: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...makes('withSnapshot withVersion getAppendBlobClient getBlockBlobClient getPageBlobClient', 'blob'),
        ...makes('getBlobLeaseClient', 'lease'),
        ...calls(
          `download downloadToBuffer downloadToFile exists getProperties getTags getAccountInfo getBlockList query getPageRanges
          getPageRangesDiff getPageRangesDiffForManagedDisks`,
          call('read'),
        ),
        ...calls('listPageRanges listPageRangesDiff', call('read', { iterates: true, notPromise: true })),
        ...calls(
          `upload uploadData uploadFile uploadStream uploadBrowserData syncUploadFromURL stageBlock stageBlockFromURL commitBlockList delete
          deleteIfExists setHTTPHeaders setMetadata setTags setAccessTier setImmutabilityPolicy deleteImmutabilityPolicy setLegalHold
          createIfNotExists uploadPages uploadPagesFromURL clearPages resize syncCopyFromURL`,
          absolute,
        ),
        ...calls(
          `undelete create appendBlock appendBlockFromURL seal createSnapshot beginCopyFromURL abortCopyFromURL startCopyIncremental
          updateSequenceNumber`,
          call('write'),
        ),
        ...none('generateSasUrl generateSasStringToSign generateUserDelegationSasUrl generateUserDelegationSasStringToSign'),
      },
    },
    lease: { members: { ...calls('acquireLease changeLease releaseLease breakLease', call('write')), ...calls('renewLease', absolute) } },
    batch: { members: { ...calls('submitBatch', call('write')), ...calls('deleteBlobs setBlobsAccessTier', absolute), ...none('createBatch') } },
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
  hints: ['pass `abortSignal: AbortSignal.timeout(ms)` in the options of the call: `tryTimeoutInMs` only asks the server'],
  sources: [
    { fact: 'retry', from: '@azure/storage-common StorageRetryPolicyV2.js: DEFAULT_RETRY_OPTIONS; measured: getProperties on 503 and setMetadata on 500 → 4 requests' },
    { fact: 'timeout', from: 'measured: hang still pending after 4 s, with tryTimeoutInMs 1000 too' },
    { fact: 'calls', from: '@azure/storage-blob@12.32.0/dist/commonjs/{BlobServiceClient,ContainerClient,Clients}.d.ts' },
  ],
});
