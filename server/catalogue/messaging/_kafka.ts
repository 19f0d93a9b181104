/** Members that kafkajs and the kafkajs-compatible side of Confluent's client share. */
import type { MemberSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const send = {
  effect: 'write',
  options: [
    {
      path: '$0.timeout',
      sets: 'timeout',
      inert: 'how long the broker waits for its replicas, not how long the caller waits',
    },
  ],
} as const;

export const producerMembers: Record<string, MemberSpec> = {
  connect: { call: { effect: 'unknown' } },
  ...calls('send sendBatch', send),
  sendOffsets: { call: { effect: 'write', idempotent: true } },
  flush: { call: { effect: 'write' } },
  transaction: { makes: 'transaction' },
  ...none('disconnect isIdempotent on logger events.*'),
};

export const transactionMembers: Record<string, MemberSpec> = {
  ...calls('send sendBatch', send),
  ...calls('sendOffsets commit abort', { effect: 'write' }),
  ...none('isActive'),
};

export const consumerMembers: Record<string, MemberSpec> = {
  connect: { call: { effect: 'unknown' } },
  ...calls('subscribe run', { effect: 'unknown', longLived: true }),
  ...calls('commitOffsets', { effect: 'write', idempotent: true }),
  describeGroup: { call: { effect: 'read' } },
  ...none('disconnect stop seek pause paused resume on logger events.* assignment committed storeOffsets'),
};

export const adminMembers: Record<string, MemberSpec> = {
  connect: { call: { effect: 'unknown' } },
  ...calls(
    `listTopics fetchTopicMetadata getTopicMetadata fetchOffsets fetchTopicOffsets fetchTopicOffsetsByTimestamp describeCluster
    describeConfigs listGroups describeGroups describeAcls listPartitionReassignments`,
    { effect: 'read' },
  ),
  ...calls(
    'deleteTopics deleteGroups deleteAcls deleteTopicRecords setOffsets resetOffsets alterConfigs alterPartitionReassignments',
    {
      effect: 'write',
      idempotent: true,
    },
  ),
  ...calls('createTopics createPartitions createAcls', { effect: 'write' }),
  ...none('disconnect on logger events.*'),
};
