// @package @upstash/vector 1.2.3
import { Index } from '@upstash/vector';

const index = new Index({ url: process.env.VECTOR_URL!, token: process.env.VECTOR_TOKEN!, retry: { retries: 2 } });
const plain = Index.fromEnv();

export async function nearest(vector: number[]) {
  return index.query({ vector, topK: 3 });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database upstash-vector query read timeout=absent retry=3
}

export async function save(id: string, vector: number[]) {
  await plain.namespace('docs').upsert({ id, vector });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database upstash-vector namespace.upsert write timeout=absent retry=6
}

// look-alikes
class LocalIndex { query() { return []; } }
new LocalIndex().query();
new Map<string, number>().delete('a');
