// @package @sanity/client 7.28.0
import { createClient } from '@sanity/client';

const sanity = createClient({ projectId: 'p', dataset: 'd', useCdn: true });
const quick = sanity.withConfig({ timeout: 4000, maxRetries: 1 });

class Dog {
  fetch(what: string) {
    return what;
  }
}

export async function page(slug: string) {
  const found = await sanity.fetch('*[slug.current == $slug][0]', { slug });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http sanity fetch read timeout=300000 retry=6
  const again = await quick.fetch('*[0]');
//                    ^^^^^^^^^^^^^^^^^^^ http sanity fetch read timeout=4000 retry=2
  await sanity.create({ _type: 'hit', slug });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http sanity create write timeout=300000 retry=absent
  await sanity.patch('id').set({ slug }).inc({ hits: 1 }).commit();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http sanity patch.set.inc.commit write timeout=300000 retry=absent
  const draft = sanity.patch('id').set({ slug });
  new Dog().fetch('stick');
  return { found, again, draft };
}
