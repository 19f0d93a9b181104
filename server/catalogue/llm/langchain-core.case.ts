// @package @langchain/core 1.2.13
// @package @langchain/anthropic 1.5.11
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { RunnableLambda } from '@langchain/core/runnables';
import type { VectorStore } from '@langchain/core/vectorstores';
import { ChatAnthropic } from '@langchain/anthropic';

const prompt = ChatPromptTemplate.fromTemplate('Tell about {topic}');
const chain = prompt.pipe(new ChatAnthropic({ model: 'claude-sonnet-4-5', clientOptions: { timeout: 9000 } }));

export async function tell(topic: string, store: VectorStore) {
  const a = await chain.invoke({ topic }, { timeout: 30_000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic invoke read timeout=9000 retry=7
  const b = await store.similaritySearch(topic, 4);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database unknown similaritySearch read timeout=unknown retry=7
  return [a, b];
}

// look-alikes: prompts, parsers and lambdas run in the process
export async function format(topic: string) {
  const messages = await prompt.invoke({ topic });
  const parsed = await new StringOutputParser().parse('x');
  const doubled = await RunnableLambda.from((x: number) => x * 2).invoke(2);
  return [messages, parsed, doubled, await prompt.format({ topic })];
}
