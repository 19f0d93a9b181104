// @package @pinecone-database/pinecone 8.2.0
import { Pinecone, type Index } from '@pinecone-database/pinecone';

const pc = new Pinecone({ apiKey: process.env.PINECONE_KEY!, maxRetries: 1 });
const docs = pc.index('docs');

export async function nearest(vector: number[]) {
  const { matches } = await docs.namespace('en').query({ vector, topK: 5 });
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database pinecone namespace.query read timeout=absent retry=2
  return matches;
}

export async function save(index: Index, values: number[]) {
  await index.upsert([{ id: 'a', values }]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database pinecone upsert write timeout=absent retry=4
  return pc.inference.embed({ model: 'm', inputs: ['a'] } as never);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database pinecone inference.embed read timeout=absent retry=2
}

// look-alikes
const map = new Map<string, number>();
map.set('a', 1);
class Pinecone2 { index() { return { query: () => [] }; } }
new Pinecone2().index().query();
