// @package chromadb 3.5.0
import { ChromaClient, type Collection } from 'chromadb';

const chroma = new ChromaClient({ host: 'chroma', port: 8000 });

export async function nearest(text: string) {
  const docs = await chroma.getOrCreateCollection({ name: 'docs' });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database chroma getOrCreateCollection write timeout=absent retry=absent
  return docs.query({ queryTexts: [text], nResults: 3 });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database chroma query read timeout=absent retry=absent
}

export async function save(docs: Collection, id: string, text: string) {
  await docs.add({ ids: [id], documents: [text] });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database chroma add write timeout=absent retry=absent
}

export const up = () => chroma.heartbeat();
//                      ^^^^^^^^^^^^^^^^^^ database chroma heartbeat read timeout=absent retry=absent

// look-alikes
new Set<string>().add('a');
const list = { query: () => [], get: () => 1 };
list.query();
list.get();
