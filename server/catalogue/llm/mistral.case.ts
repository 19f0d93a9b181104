// @package @mistralai/mistralai 2.7.0
import { Mistral } from '@mistralai/mistralai';

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });
const bounded = new Mistral({ timeoutMs: 10_000 });

export async function ask(content: string) {
  const answer = await mistral.chat.complete({ model: 'mistral-large-latest', messages: [{ role: 'user', content }] });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm mistral chat.complete read timeout=300000 retry=absent scope=total
  const stream = await bounded.chat.stream({ model: 'm', messages: [] });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm mistral chat.stream read timeout=10000 retry=absent streaming
  const vectors = await mistral.embeddings.create({ model: 'mistral-embed', inputs: [content] }, { timeoutMs: 3000 });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm mistral embeddings.create read timeout=3000 retry=absent
  const file = await mistral.files.upload({ file: new Blob([content]) });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm mistral files.upload write timeout=300000 retry=absent
  const models = await mistral.models.list();
//                     ^^^^^^^^^^^^^^^^^^^^^ llm mistral models.list read timeout=300000 retry=absent
  return { answer, stream, vectors, file, models };
}

// look-alikes
const chat = { complete: (x: object) => x, stream: () => [] };
chat.complete({});
const files = new Map<string, string>();
files.get('x');
