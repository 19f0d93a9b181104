// @package @vercel/blob 2.8.0
import { del, list, put } from '@vercel/blob';

export async function save(name: string, data: Buffer) {
  const blob = await put(name, data, { access: 'public' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage vercel-blob put write timeout=absent retry=11
  const { blobs } = await list({ prefix: 'avatars/', abortSignal: AbortSignal.timeout(5000) });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage vercel-blob list read timeout=5000 retry=11
  await del(blobs.map((b) => b.url));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage vercel-blob del write timeout=absent retry=11
  return blob.url;
}

// not calls: functions and methods of the same name
const shelf = { put: (item: string) => item, list: () => [] as string[], del: (item: string) => item };
shelf.put('a');
shelf.list();
function local(put: (item: string) => string) { return put('a'); }
local((item) => item);
