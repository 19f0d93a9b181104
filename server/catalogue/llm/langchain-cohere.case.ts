// @package @langchain/cohere 1.0.5
import { ChatCohere, CohereRerank } from '@langchain/cohere';

const model = new ChatCohere({ model: 'command-r-plus' });
const reranker = new CohereRerank({ model: 'rerank-v3.5' });

export const ask = (input: string) => model.invoke(input);
//                                    ^^^^^^^^^^^^^^^^^^^ llm cohere invoke read timeout=300000 retry=21 covers=headers
export const rank = (docs: string[], query: string) => reranker.rerank(docs, query);
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cohere rerank read timeout=300000 retry=3

// look-alikes
const sorter = { rerank: (x: string[]) => x };
sorter.rerank(['x']);
export const chain = model.withConfig({ tags: ['x'] });
