// @package @opensearch-project/opensearch 3.9.0
import { Client } from '@opensearch-project/opensearch';

const client = new Client({ node: 'https://search:9200', requestTimeout: 3000, maxRetries: 0 });
const plain = new Client({ node: 'https://search:9200' });

export async function find(q: string) {
  const { body } = await client.search({ index: 'docs', body: { query: { match: { q } } } });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database opensearch search read timeout=3000 retry=absent
  await plain.bulk({ body: [] });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^ database opensearch bulk write timeout=30000 retry=4
  return plain.indices.exists({ index: body.index });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database opensearch indices.exists read timeout=30000 retry=4
}

// look-alikes
const index = { search: (q: string) => q, bulk: () => 1 };
index.search('x');
index.bulk();
client.on('response', () => undefined);
