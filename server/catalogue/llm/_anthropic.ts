/** The members of Anthropic's client, which Bedrock and Vertex share. */
import type { TypeSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import {
  answerTypes,
  clientOptions,
  generate,
  generateOrStream,
  requestSets,
  resourceMembers,
  streamHelper,
} from './_stainless';

const client: TypeSpec = {
  optionSet: 'client',
  owns: 'http-agent',
  members: {
    ...resourceMembers,
    ...calls('messages.create beta.messages.create completions.create', generateOrStream),
    ...calls('messages.parse beta.messages.parse messages.countTokens beta.messages.countTokens', generate),
    ...calls('messages.stream beta.messages.stream beta.promptCaching.messages.stream', streamHelper),
    ...calls('beta.promptCaching.messages.create', generateOrStream),
    // Runs when it is awaited or iterated: one request per turn of the tool loop.
    ...calls('beta.messages.toolRunner', { ...generateOrStream, lazy: 'memo', iterates: true, returns: 'stream' }),
    ...calls('**.batches.results', { effect: 'read', optionSet: 'anywhere', iterates: true, returns: 'promise' }),
    ...calls('**.events.stream', {
      effect: 'read',
      optionSet: 'anywhere',
      streaming: true,
      longLived: true,
      returns: 'promise',
    }),
    ...calls('**.archive', { effect: 'write', idempotent: true, optionSet: 'anywhere', returns: 'promise' }),
    ...none('beta.webhooks.unwrap beta.webhooks.parseUnverified webhooks.unwrap calculateNonstreamingTimeout'),
    ...none('beta.environments.work.poller beta.environments.work.worker'),
  },
};

export const anthropicTypes = { client, ...answerTypes };

export const anthropicOptions = {
  client: [...clientOptions(), { path: '$0.authToken', sets: 'secret' }],
  ...requestSets(),
} as const;
