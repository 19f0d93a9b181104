// @package meilisearch 0.62.0
import { Meilisearch } from 'meilisearch';

const meili = new Meilisearch({ host: 'http://search:7700', apiKey: process.env.MEILI_KEY, timeout: 2000 });
const plain = new Meilisearch({ host: 'http://search:7700' });

export async function find(q: string) {
  const { hits } = await meili.index('docs').search(q, { limit: 5 });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database meilisearch index.search read timeout=2000 retry=absent
  return hits;
}

export async function save(doc: object) {
  const index = plain.index('docs');
  await index.addDocuments([doc]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^ database meilisearch addDocuments write timeout=absent retry=absent
  await plain.createIndex('more');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^ database meilisearch createIndex write timeout=absent retry=absent
}

// look-alikes
export const at = 'abc'.search(/b/);
class Meili { index() { return { search: () => [] }; } }
new Meili().index().search();
