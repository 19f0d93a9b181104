// @package langchain 0.3.37
// @package @langchain/openai 1.5.8
import { createToolCallingAgent } from 'langchain/agents';
import { RetrievalQAChain } from 'langchain/chains';
import { createStuffDocumentsChain } from 'langchain/chains/combine_documents';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';

const llm = new ChatOpenAI({ model: 'gpt-4o' });

export async function answer(input: string, docs: [], prompt: never) {
  const store = await MemoryVectorStore.fromDocuments(docs, new OpenAIEmbeddings());
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai MemoryVectorStore.fromDocuments read timeout=600000 retry=7
  const found = await store.similaritySearch(input, 3);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm unknown similaritySearch read timeout=absent retry=7
  const chain = await createStuffDocumentsChain({ llm, prompt });
  const a = await chain.invoke({ context: found, input }, { timeout: 20_000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=20000 retry=7
  const agent = createToolCallingAgent({ llm, tools: [], prompt });
  const qa = RetrievalQAChain.fromLLM(llm, store.asRetriever());
  return [a, agent, await qa.invoke({ query: input }, { signal: AbortSignal.timeout(5000) })];
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=5000 retry=7
}

// look-alikes
const executor = { invoke: (x: string) => x };
executor.invoke('x');
export const retriever = (store: Map<string, string>) => store.get('asRetriever');
