// @package portkey-ai 3.1.0
import Portkey, { createHeaders } from 'portkey-ai';

const portkey = new Portkey({ apiKey: process.env.PORTKEY_API_KEY, provider: 'openai', requestTimeout: 5000 });

export async function ask(content: string) {
  const r = await portkey.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm portkey chat.completions.create read timeout=absent retry=2
  const p = await portkey.prompts.completions.create({ promptID: 'p', variables: {}, stream: true });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm portkey prompts.completions.create read timeout=absent retry=2 streaming
  const image = await portkey.images.generate({ prompt: content });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm portkey images.generate read timeout=600000 retry=absent
  const models = await portkey.models.list();
//                     ^^^^^^^^^^^^^^^^^^^^^ llm portkey models.list read timeout=600000 retry=absent
  return [r, p, image, models];
}

// look-alikes
export const headers = createHeaders({ provider: 'openai' });
const prompts = { completions: { create: (x: object) => x } };
prompts.completions.create({});
