// @package cohere-ai 7.21.0
import { CohereClient, CohereClientV2 } from 'cohere-ai';

const v1 = new CohereClient({ token: process.env.CO_API_KEY });
const v2 = new CohereClientV2({ token: process.env.CO_API_KEY, maxRetries: 0, timeoutInSeconds: 10 });

export async function ask(query: string, abortSignal: AbortSignal) {
  const answer = await v2.chat({ model: 'command-r', messages: [{ role: 'user', content: query }] });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cohere chat read timeout=10000 retry=absent covers=headers
  const ranked = await v1.rerank({ model: 'rerank-v3.5', query, documents: [] }, { timeoutInSeconds: 2 });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cohere rerank read timeout=2000 retry=3
  const stream = await v1.v2.chatStream({ model: 'm', messages: [] }, { abortSignal });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cohere v2.chatStream read timeout=300000 retry=3 streaming
  const job = await v1.embedJobs.create({ model: 'embed', datasetId: 'd', inputType: 'x' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cohere embedJobs.create write timeout=300000 retry=3
  await v1.datasets.get('d');
//      ^^^^^^^^^^^^^^^^^^^^ llm cohere datasets.get read timeout=300000 retry=3
  return { answer, ranked, stream, job };
}

// look-alikes: a local class, a Map
class Cohere { chat(x: string) { return x; } }
new Cohere().chat('x');
const datasets = new Map<string, string>();
datasets.get('d');
