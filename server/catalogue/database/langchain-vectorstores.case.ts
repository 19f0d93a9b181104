// @package @langchain/pinecone 1.0.3
import { PineconeStore } from '@langchain/pinecone';
import { PGVectorStore } from '@langchain/community/vectorstores/pgvector';
import { OpenAIEmbeddings } from '@langchain/openai';

export async function search(query: string, pineconeIndex: never) {
  const store = await PineconeStore.fromExistingIndex(new OpenAIEmbeddings(), { pineconeIndex });
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database pinecone PineconeStore.fromExistingIndex read timeout=absent retry=absent
  const docs = await store.similaritySearch(query, 4);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database pinecone similaritySearch read timeout=absent retry=absent
  const more = await store.asRetriever({ k: 2 }).invoke(query);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database pinecone asRetriever.invoke read timeout=absent retry=absent
  return [docs, more];
}

export async function add(docs: []) {
  const store = await PGVectorStore.initialize(new OpenAIEmbeddings(), { tableName: 't' });
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres PGVectorStore.initialize write timeout=absent retry=absent
  await store.addDocuments(docs);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^ database postgres addDocuments write timeout=absent retry=absent
}

// look-alikes
const store = { similaritySearch: (x: string) => x };
store.similaritySearch('x');
const index = new Map<string, string>();
index.delete('x');
