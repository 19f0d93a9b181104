// @package ollama 0.6.4
import ollama, { Ollama } from 'ollama';

const remote = new Ollama({ host: 'http://gpu.internal:11434' });

export async function ask(content: string) {
  const answer = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content }] });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm ollama chat read timeout=absent retry=absent
  const stream = await remote.generate({ model: 'llama3.2', prompt: content, stream: true });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm ollama generate read timeout=absent retry=absent streaming
  for await (const part of stream) process.stdout.write(part.response);
  await ollama.pull({ model: 'llama3.2' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm ollama pull write timeout=absent retry=absent
  return [answer, await remote.embed({ model: 'nomic', input: content })];
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm ollama embed read timeout=absent retry=absent
}

// look-alikes
ollama.abort();
const pets = { chat: (x: string) => x };
pets.chat('meow');
const list = [3, 1].map((x) => x);
