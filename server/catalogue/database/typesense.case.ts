// @package typesense 3.1.0
import Typesense from 'typesense';

const client = new Typesense.Client({ nodes: [{ host: 'a', port: 443, protocol: 'https' }], apiKey: process.env.TYPESENSE_KEY!, connectionTimeoutSeconds: 2, numRetries: 0 });

export async function find(q: string) {
  return client.collections('docs').documents().search({ q, query_by: 'title' });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database typesense collections.documents.search read timeout=2000 retry=absent
}

export async function save(doc: object) {
  await client.collections('docs').documents().upsert(doc);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database typesense collections.documents.upsert write timeout=2000 retry=absent
}

// look-alikes
export const at = 'abc'.search(/b/);
const docs = { search: () => [], upsert: () => 1 };
docs.search();
docs.upsert();
