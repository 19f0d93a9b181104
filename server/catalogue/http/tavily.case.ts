// @package @tavily/core 0.7.13
import { tavily } from '@tavily/core';

const client = tavily({ apiKey: process.env.TAVILY_KEY });

class Index {
  search(q: string) {
    return q;
  }
}

export async function find(query: string) {
  const found = await client.search(query, { maxResults: 5 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http tavily search read timeout=60000 retry=absent
  const pages = await client.extract(['https://example.com'], { timeout: 10 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http tavily extract read timeout=10000 retry=absent
  new Index().search(query);
  'text'.search('x');
  return { found, pages };
}
