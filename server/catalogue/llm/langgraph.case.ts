// @package @langchain/langgraph 1.7.3
// @package @langchain/anthropic 1.5.11
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { StateGraph, START, END } from '@langchain/langgraph';
import { ChatAnthropic } from '@langchain/anthropic';

const llm = new ChatAnthropic({ model: 'claude-sonnet-4-5' });
const agent = createReactAgent({ llm, tools: [] });

export const run = (messages: []) => agent.invoke({ messages }, { timeout: 60_000 });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic invoke read timeout=60000 retry=7
export const live = (messages: []) => agent.stream({ messages }, { signal: AbortSignal.timeout(9000) });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic stream read timeout=9000 retry=7 streaming

// look-alikes: a graph of one's own nodes runs in the process; the call inside is the site
async function node(state: { text: string }) {
  return { text: await llm.invoke(state.text) };
//                     ^^^^^^^^^^^^^^^^^^^^^^ llm anthropic invoke read timeout=600000 retry=7
}
const graph = new StateGraph({}).addNode('n', node).addEdge(START, 'n').addEdge('n', END).compile();
export const local = graph.invoke({ text: 'x' });
