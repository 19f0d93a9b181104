// @package @anthropic-ai/vertex-sdk 1.1.3
import AnthropicVertex from '@anthropic-ai/vertex-sdk';
import { AnthropicVertex as Named } from '@anthropic-ai/vertex-sdk';

const client = new AnthropicVertex({ region: 'europe-west1', timeout: 45_000 });
const other = new Named();

export async function run() {
  const message = await client.messages.create({ model: 'claude-sonnet', max_tokens: 1, messages: [] });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google-vertex messages.create read timeout=45000 retry=3 covers=headers
  return [message, other.messages.stream({ model: 'm', max_tokens: 1, messages: [] }, { maxRetries: 0 })];
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google-vertex messages.stream read timeout=600000 retry=absent streaming
}

// look-alikes
class AnthropicVertexMock { messages = { create: () => 'x' }; }
new AnthropicVertexMock().messages.create();
const messages = new Map([['create', 1]]);
messages.get('create');
