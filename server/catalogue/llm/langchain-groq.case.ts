// @package @langchain/groq 1.3.1
import { ChatGroq } from '@langchain/groq';

const model = new ChatGroq({ model: 'llama-3.3-70b-versatile', timeout: 7000 });

export const ask = (input: string) => model.invoke(input);
//                                    ^^^^^^^^^^^^^^^^^^^ llm groq invoke read timeout=7000 retry=7 covers=headers
export const other = (input: string) => new ChatGroq('mixtral', { maxRetries: 1 }).stream(input);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm groq stream read timeout=60000 retry=2 streaming

// look-alikes
export const name = model.getName();
const stream = { stream: (x: string) => x };
stream.stream('x');
