// @package @elastic/elasticsearch 9.4.3
import { Client } from '@elastic/elasticsearch';

const es = new Client({ node: 'http://es:9200', maxRetries: 1 });
const bounded = new Client({ cloud: { id: 'x' }, auth: { apiKey: process.env.ES_KEY! }, requestTimeout: '5s' });

export async function find(q: string) {
  const hits = await es.search({ index: 'docs', query: { match: { q } } }, { requestTimeout: 2000 });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database elasticsearch search read timeout=2000 retry=2
  const health = await bounded.cluster.health();
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^ database elasticsearch cluster.health read timeout=5000 retry=4
  return { hits, health };
}

export async function save(id: string, body: object) {
  await es.index({ index: 'docs', id, document: body });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database elasticsearch index write timeout=absent retry=2
  await bounded.indices.putMapping({ index: 'docs', properties: {} });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database elasticsearch indices.putMapping write timeout=5000 retry=4
  for await (const doc of es.helpers.scrollDocuments({ index: 'docs' })) console.log(doc);
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database elasticsearch helpers.scrollDocuments read timeout=absent retry=2
}

// look-alikes
const child = es.child({ headers: { 'x-app': 'a' } });
class Client2 { search() { return []; } }
new Client2().search();
const text = 'abc'.search(/b/);
es.diagnostic.on('response', () => undefined);
export { child, text };
