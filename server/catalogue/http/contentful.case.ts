// @package contentful 11.12.10
import { createClient } from 'contentful';

const content = createClient({ space: 's', accessToken: process.env.CONTENTFUL_TOKEN! });
const quick = createClient({ space: 's', accessToken: process.env.CONTENTFUL_TOKEN!, timeout: 3000, retryLimit: 1 });
const cache = new Map<string, unknown>();

class Shelf {
  getEntry(id: string) {
    return cache.get(id);
  }
}

export async function page(id: string) {
  const entry = await content.getEntry(id);
//                    ^^^^^^^^^^^^^^^^^^^^ http contentful getEntry read timeout=30000 retry=6
  const all = await quick.getEntries({ content_type: 'page' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http contentful getEntries read timeout=3000 retry=2
  const localised = await content.withAllLocales.getEntry(id);
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http contentful withAllLocales.getEntry read timeout=30000 retry=6
  new Shelf().getEntry(id);
  return { entry, all, localised };
}
