// @package @langchain/ollama 1.3.0
import { ChatOllama, OllamaEmbeddings } from '@langchain/ollama';

const model = new ChatOllama({ model: 'llama3.2', maxRetries: 3 });
const embeddings = new OllamaEmbeddings({ model: 'nomic-embed-text' });

export const ask = (input: string) => model.invoke(input);
//                                    ^^^^^^^^^^^^^^^^^^^ llm ollama invoke read timeout=absent retry=absent
export const bounded = (input: string) => model.invoke(input, { timeout: 60_000 });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm ollama invoke read timeout=60000 retry=absent
export const embed = (input: string) => embeddings.embedQuery(input);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm ollama embedQuery read timeout=absent retry=7

// look-alikes
export const graph = model.getGraph();
const embedder = { embedQuery: (x: string) => x };
embedder.embedQuery('x');
