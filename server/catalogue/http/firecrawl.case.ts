// @package @mendable/firecrawl-js 4.42.0
import Firecrawl from '@mendable/firecrawl-js';

const firecrawl = new Firecrawl({ apiKey: process.env.FIRECRAWL_KEY });
const quick = new Firecrawl({ apiKey: process.env.FIRECRAWL_KEY, timeoutMs: 20_000, maxRetries: 1 });

class Camp {
  scrape(url: string) {
    return url;
  }
}

export async function read(url: string) {
  const page = await firecrawl.scrape(url, { formats: ['markdown'] });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http firecrawl scrape read timeout=300000 retry=3
  const links = await quick.map(url);
//                    ^^^^^^^^^^^^^^ http firecrawl map read timeout=20000 retry=absent
  const job = await firecrawl.startCrawl(url, { limit: 10 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http firecrawl startCrawl write timeout=300000 retry=3
  new Camp().scrape(url);
  new Map([['a', 1]]).get('a');
  return { page, links, job };
}
