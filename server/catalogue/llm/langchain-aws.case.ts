// @package @langchain/aws 1.4.5
import { ChatBedrockConverse } from '@langchain/aws';

const model = new ChatBedrockConverse({ model: 'anthropic.claude', region: 'eu-west-1', maxRetries: 0 });
const single = new ChatBedrockConverse({ model: 'anthropic.claude', clientOptions: { maxAttempts: 1 } });

export const ask = (input: string) => model.invoke(input);
//                                    ^^^^^^^^^^^^^^^^^^^ llm bedrock invoke read timeout=absent retry=3
export const once = (input: string) => single.invoke(input, { timeout: 12_000 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock invoke read timeout=12000 retry=absent

// look-alikes
export const bound = model.bindTools([]);
const handler = { invoke: (x: string) => x };
handler.invoke('x');
