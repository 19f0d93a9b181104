// @package @langchain/mistralai 1.2.0
import { ChatMistralAI, MistralAIEmbeddings } from '@langchain/mistralai';

const model = new ChatMistralAI({ model: 'mistral-large-latest', maxRetries: 2 });
const embeddings = new MistralAIEmbeddings();

export const ask = (input: string) => model.invoke(input);
//                                    ^^^^^^^^^^^^^^^^^^^ llm mistral invoke read timeout=30000 retry=3
export const embed = (input: string) => embeddings.embedQuery(input);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm mistral embedQuery read timeout=30000 retry=7

// look-alikes
export const chain = model.withFallbacks([]);
const agent = { invoke: (x: string) => x };
agent.invoke('x');
