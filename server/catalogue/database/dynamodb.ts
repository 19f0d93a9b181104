import { defineSdk } from '../../model/catalogue';
import type { Defaults } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHelpers, awsHints, awsSources, awsTypes } from '../_aws';
import { calls } from '../_members';
import { underneath } from './_sql';

/** DynamoDB tries once more than the other services. */
const defaults: Defaults[] = awsDefaults.map((entry) =>
  entry.retry === null
    ? entry
    : { ...entry, retry: { ...entry.retry, attempts: 4, baseMs: entry.versions === '*' ? 50 : 25 } },
);

/** Methods of DynamoDBDocument with names that say little. */
const documents = {
  ...calls('get batchGet query scan transactGet', { effect: 'read', optionSet: 'call' }),
  ...calls('put delete', { effect: 'write', idempotent: true, optionSet: 'call' }),
  ...calls('update transactWrite batchWrite executeStatement batchExecuteStatement executeTransaction', {
    effect: 'write',
    optionSet: 'call',
  }),
} as const;

const call = [
  { path: '$1.abortSignal', sets: 'signal', scope: 'total', covers: 'response' },
  { path: '$1.requestTimeout', sets: 'timeout', inert: 'only logs a warning without throwOnRequestTimeout: true' },
] as const;

/** Amazon DynamoDB: client, commands, and the document client of @aws-sdk/lib-dynamodb. */
export default defineSdk({
  id: 'dynamodb',
  packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'],
  kind: 'database',
  dependency: 'dynamodb',
  party: 'own',
  exports: {
    ...awsExports('DynamoDB'),
    DynamoDBDocumentClient: { type: 'document', members: { from: { makes: 'document', optionSet: 'document' } } },
    DynamoDBDocument: {
      type: 'documentService',
      members: { from: { makes: 'documentService', optionSet: 'document' } },
    },
    ...awsHelpers,
  },
  types: {
    ...awsTypes,
    document: { names: ['DynamoDBDocumentClient'], members: awsTypes['client']?.members ?? {} },
    documentService: { names: ['DynamoDBDocument'], members: { ...awsTypes['client']?.members, ...documents } },
  },
  optionSets: { client: awsClient, call, document: [underneath('$0')] },
  defaults,
  hints: [
    ...awsHints,
    'UpdateItem with ADD and list_append is not idempotent, yet the SDK repeats it: use a condition or a client token',
  ],
  sources: [
    ...awsSources,
    {
      fact: 'retry.default',
      from: '@aws-sdk/client-dynamodb@3.1162.0/dist-es/DynamoDBClient.js: resolveRetryConfig defaultMaxAttempts 4, defaultBaseDelay 25; measured: GetItem on 500, 429 and reset → 4 requests',
    },
    { fact: 'timeout.default', from: 'measured: GetItem on a silent server pending after 5 s' },
    {
      fact: 'calls',
      from: '@aws-sdk/client-dynamodb@3.1162.0, @aws-sdk/lib-dynamodb: dist-types/commands, DynamoDBDocument.d.ts',
    },
  ],
});
