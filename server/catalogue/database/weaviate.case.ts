// @package weaviate-client 3.12.1
import weaviate, { type WeaviateClient } from 'weaviate-client';

export async function open() {
  const client = await weaviate.connectToWeaviateCloud('https://x.weaviate.cloud', { timeout: { query: 5 } });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database weaviate connectToWeaviateCloud unknown timeout=absent retry=absent
  const docs = client.collections.get('Docs');
  const { objects } = await docs.query.nearText('hello', { limit: 3 });
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database weaviate query.nearText read timeout=5000 retry=6
  await client.close();
  return objects;
}

export async function save(client: WeaviateClient, text: string) {
  const docs = client.collections.use('Docs');
  await docs.data.insertMany([{ text }]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database weaviate data.insertMany write timeout=90000 retry=6
  return client.collections.exists('Docs');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database weaviate collections.exists read timeout=30000 retry=absent
}

// look-alikes
const config = weaviate.configure;
const store = { data: { insertMany: () => 1 }, query: { nearText: () => 2 } };
store.data.insertMany();
store.query.nearText();
export { config };
