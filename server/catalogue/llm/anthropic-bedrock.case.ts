// @package @anthropic-ai/bedrock-sdk 1.1.2
import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';
import { AnthropicBedrock as Named } from '@anthropic-ai/bedrock-sdk';

const client = new AnthropicBedrock({ awsRegion: 'eu-west-1', timeout: 45_000 });
const other = new Named();

export async function run() {
  const message = await client.messages.create({ model: 'anthropic.claude', max_tokens: 1, messages: [] });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock messages.create read timeout=45000 retry=3 covers=headers
  return [message, other.messages.stream({ model: 'm', max_tokens: 1, messages: [] }, { maxRetries: 0 })];
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock messages.stream read timeout=600000 retry=absent streaming
}

// look-alikes
class AnthropicBedrockMock { messages = { create: () => 'x' }; }
new AnthropicBedrockMock().messages.create();
const messages = new Map([['create', 1]]);
messages.get('create');
