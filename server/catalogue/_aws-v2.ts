/** Clients of the AWS SDK for JavaScript v2: an operation gives a request that `promise()`, a callback or `send` sends. */
import type { Kind } from '../model/report';
import type { CallSpec, Defaults, MemberSpec, OptionSpec, RetryDefault, Source, TypeSpec } from '../model/catalogue';
import { makes, none } from './_members';

const retry = (attempts: number, baseMs: number): RetryDefault => ({
  attempts,
  backoff: 'exponential',
  jitter: true,
  baseMs,
  repeats: 'all',
  on: ['5xx', 429, 'throttling', 'network', 'timeout'],
});

export const awsV2Client: OptionSpec[] = [
  { path: '$0.httpOptions.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: '$0.httpOptions.connectTimeout', sets: 'connectTimeout' },
  { path: '$0.httpOptions.agent', sets: 'dispatcher' },
  { path: '$0.maxRetries', sets: 'retries' },
  { path: '$0.endpoint', sets: 'baseUrl' },
  { path: '$0.secretAccessKey', sets: 'secret' },
  { path: '$0.credentials.secretAccessKey', sets: 'secret' },
];

export const awsV2Defaults: readonly Defaults[] = [
  {
    versions: '*',
    timeout: { ms: 120_000, scope: 'attempt', covers: 'response' },
    retry: retry(4, 100),
    note: 'socket inactivity; DynamoDB makes 11 tries; `AWS.config.update` changes all clients made later',
  },
];

const READS = [
  'get*',
  'list*',
  'describe*',
  'head*',
  'batchGet*',
  'query*',
  'scan*',
  'search*',
  'lookup*',
  'select*',
  'filter*',
  'detect*',
];
const PUTS = ['put*', 'delete*', 'copy*'];

/** A service; `dynamo` raises the attempts. Waiters block by design. */
const service = (kind: Kind | null, more: Partial<CallSpec>, operations: Record<string, MemberSpec>): TypeSpec => {
  const call = (effect: CallSpec['effect'], extra: Partial<CallSpec> = {}): MemberSpec => ({
    call: { effect, returns: 'request', ...more, ...extra },
  });
  return {
    ...(kind ? { kind } : {}),
    optionSet: 'client',
    owns: 'http-agent',
    members: {
      '*': call('write'),
      ...Object.fromEntries(READS.map((name) => [name, call('read')])),
      ...Object.fromEntries(PUTS.map((name) => [name, call('write', { idempotent: true })])),
      waitFor: call('read', { longLived: true }),
      ...none(
        'getSignedUrl getSignedUrlPromise createPresignedPost setupRequestListeners defineService config.** endpoint.** customizeRequests loadServiceClass',
      ),
      ...operations,
    },
  };
};

const upload: MemberSpec = { call: { effect: 'write', idempotent: true, returns: 'request' } };

export const awsV2Types: Readonly<Record<string, TypeSpec>> = {
  service: service(null, {}, {}),
  storage: service('storage', {}, { upload }),
  queue: service('queue', {}, {}),
  messaging: service('messaging', {}, {}),
  email: service('email', {}, {}),
  dynamo: service('database', { retry: retry(11, 50) }, none('createSet')),
  // Nothing of this sends anything beyond the operation it belongs to.
  request: {
    names: ['Request', 'ManagedUpload'],
    members: { ...makes('promise on createReadStream send', 'request'), ...none('abort httpUploadProgress') },
  },
};

export const awsV2Hints: readonly string[] = [
  'out of support since 2025: move to the clients of v3',
  'set `httpOptions: { timeout, connectTimeout }` and `maxRetries` on the client: the default is 4 × 120 s',
];

export const awsV2Sources: readonly Source[] = [
  {
    fact: 'timeout',
    from: 'aws-sdk@2.1693.0/lib/config.js: httpOptions.timeout 120000; lib/http/node.js: stream.setTimeout aborts; measured: timeout 1000 rejected after 1.0 s',
  },
  {
    fact: 'retry',
    from: 'measured: S3 get and put, SNS publish on 500, 503 and reset → 4 requests; DynamoDB over 10; aws-sdk@2.1693.0/lib/util.js: calculateRetryDelay, base 100',
  },
  {
    fact: 'calls',
    from: 'aws-sdk@2.1693.0/clients/*.d.ts, lib/request.d.ts, lib/services/s3.d.ts, lib/s3/managed_upload.d.ts',
  },
];
