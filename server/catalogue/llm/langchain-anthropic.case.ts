// @package @langchain/anthropic 1.5.11
import { ChatAnthropic } from '@langchain/anthropic';

const model = new ChatAnthropic({ model: 'claude-sonnet-4-5', maxRetries: 1, clientOptions: { timeout: 20_000 } });
const plain = new ChatAnthropic({ model: 'claude-sonnet-4-5', timeout: 5000 });

export async function ask(input: string, signal: AbortSignal) {
  const a = await model.invoke(input);
//                ^^^^^^^^^^^^^^^^^^^ llm anthropic invoke read timeout=20000 retry=2 covers=headers
  const b = await plain.batch([input, input]);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic batch read timeout=600000 retry=7
  return [a, b, await model.stream(input, { signal })];
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic stream read timeout=20000 retry=2 streaming
}

// look-alikes
const queue = { batch: (x: string[]) => x };
queue.batch(['x']);
export const retrying = model.withRetry({ stopAfterAttempt: 2 });
