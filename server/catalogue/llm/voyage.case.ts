// @package voyageai 0.4.0
import { VoyageAIClient } from 'voyageai';

const voyage = new VoyageAIClient({ apiKey: process.env.VOYAGE_API_KEY, timeoutInSeconds: 20 });

export const embed = (input: string[]) => voyage.embed({ input, model: 'voyage-3' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm voyage embed read timeout=20000 retry=3 covers=headers

export async function rank(query: string, documents: string[]) {
  return voyage.rerank({ query, documents, model: 'rerank-2' }, { maxRetries: 0, timeoutInSeconds: 3 });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm voyage rerank read timeout=3000 retry=absent
}

// look-alikes: counting tokens happens in the process
export const tokens = voyage.tokenize(['x'], 'voyage-3');
const index = { embed: (x: string) => x.length };
index.embed('x');
