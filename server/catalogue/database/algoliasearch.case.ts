// @package algoliasearch 5.64.0
import { algoliasearch } from 'algoliasearch';

const search = algoliasearch('app', process.env.ALGOLIA_KEY!);

class Shelf {
  saveObject(book: unknown) {
    return book;
  }
}

export async function index(record: Record<string, unknown>) {
  await search.saveObject({ indexName: 'books', body: record });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database algolia saveObject write timeout=30000 retry=4
  const found = await search.searchSingleIndex({ indexName: 'books', searchParams: { query: 'x' } });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database algolia searchSingleIndex read timeout=5000 retry=4
  await search.deleteObject({ indexName: 'books', objectID: '1' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database algolia deleteObject write timeout=30000 retry=4
  new Shelf().saveObject(record);
  await search.clearCache();
  'text'.search('x');
  return found;
}
