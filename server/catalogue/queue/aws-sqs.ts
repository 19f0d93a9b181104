import { defineSdk } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHelpers, awsHints, awsSources, awsTypes } from '../_aws';

/** Amazon SQS. How often a message is delivered is set on the queue, not on the call. */
export default defineSdk({
  id: 'aws-sqs',
  packages: ['@aws-sdk/client-sqs'],
  kind: 'queue',
  dependency: 'sqs',
  party: 'third',
  exports: { ...awsExports('SQS'), ...awsHelpers },
  types: awsTypes,
  optionSets: { client: awsClient },
  defaults: awsDefaults,
  hints: [
    ...awsHints,
    'keep the limit of ReceiveMessage above its WaitTimeSeconds',
    'a repeated SendMessage to a standard queue may arrive twice; FIFO queues deduplicate by MessageDeduplicationId',
  ],
  sources: [
    ...awsSources,
    {
      fact: 'retry',
      from: 'measured: SendMessage on 500, 503, 429 and reset → 3 requests; @aws-sdk/client-sqs@3.1169.0/dist-es/SQSClient.js: resolveRetryConfig',
    },
    { fact: 'timeout', from: 'measured: a silent server left SendMessage pending' },
    { fact: 'calls', from: '@aws-sdk/client-sqs@3.1169.0/dist-types/SQS.d.ts' },
  ],
});
