// @package @openai/agents 0.20.0
import { Agent, run, Runner, tool, withTrace } from '@openai/agents';

const agent = new Agent({ name: 'helper', instructions: 'x', model: 'gpt-5' });
const runner = new Runner({ workflowName: 'w' });

export async function ask(input: string) {
  const a = await run(agent, input);
//                ^^^^^^^^^^^^^^^^^ llm openai run read timeout=600000 retry=3
  const b = await run(agent, input, { stream: true, signal: AbortSignal.timeout(30_000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai run read timeout=30000 retry=3 streaming
  const c = await withTrace('t', async () => runner.run(agent, input, { maxTurns: 3 }));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai run read timeout=600000 retry=3
  return [a.finalOutput, b, c];
}

// look-alikes: a tool, a local run
export const weather = tool({ name: 'w', description: 'x', parameters: {}, execute: async () => 'sun' });
const task = { run: (x: string) => x };
task.run('x');
