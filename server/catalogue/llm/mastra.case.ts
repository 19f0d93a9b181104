// @package @mastra/core 1.71.0
// @package @ai-sdk/openai 3.0.141
import { Agent } from '@mastra/core/agent';
import { Mastra } from '@mastra/core';
import { openai } from '@ai-sdk/openai';

const agent = new Agent({ id: 'a', name: 'a', instructions: 'x', model: openai('gpt-4o'), maxRetries: 2 });
const routed = new Agent({ id: 'b', name: 'b', instructions: 'x', model: 'anthropic/claude-sonnet-4-5' });
const mastra = new Mastra({ agents: { agent } });

export async function ask(prompt: string) {
  const a = await agent.generate(prompt);
//                ^^^^^^^^^^^^^^^^^^^^^^ llm openai generate read timeout=absent retry=3
  const b = await routed.stream(prompt, { modelSettings: { timeout: { stepMs: 9000 } } });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic stream read timeout=9000 retry=absent streaming
  const c = await mastra.getAgent('agent').generate(prompt, { abortSignal: AbortSignal.timeout(4000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm unknown getAgent.generate read timeout=4000 retry=absent
  return [a, b, c];
}

// look-alikes: a workflow's run, a local class
class Local { generate(x: string) { return x; } }
new Local().generate('x');
export const workflow = mastra.getWorkflow('w');
