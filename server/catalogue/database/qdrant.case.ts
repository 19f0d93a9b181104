// @package @qdrant/js-client-rest 1.18.0
import { QdrantClient } from '@qdrant/js-client-rest';

const qdrant = new QdrantClient({ url: process.env.QDRANT_URL, apiKey: process.env.QDRANT_KEY, timeout: 5000 });
const slow = new QdrantClient({ host: 'qdrant' });

export async function nearest(vector: number[]) {
  return qdrant.search('docs', { vector, limit: 5 });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database qdrant search read timeout=5000 retry=absent
}

export async function save(id: string, vector: number[]) {
  await slow.upsert('docs', { points: [{ id, vector }] });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database qdrant upsert write timeout=300000 retry=absent
  await slow.createSnapshot('docs');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database qdrant createSnapshot write timeout=300000 retry=absent
}

// look-alikes
export const at = 'abc'.search(/b/);
class QdrantClient2 { search() { return []; } }
new QdrantClient2().search();
new Set<string>().delete('a');
