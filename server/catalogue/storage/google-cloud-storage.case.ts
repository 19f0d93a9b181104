// @package @google-cloud/storage 7.22.0
import { Storage } from '@google-cloud/storage';

const storage = new Storage();
const bucket = storage.bucket('uploads');
const single = new Storage({ retryOptions: { autoRetry: false }, timeout: 5000 });

export async function run(name: string, data: Buffer) {
  const file = bucket.file(name);
  const [meta] = await file.getMetadata();
//                     ^^^^^^^^^^^^^^^^^^ storage gcs getMetadata read timeout=60000 retry=4
  await file.save(data);
//      ^^^^^^^^^^^^^^^ storage gcs save write timeout=absent retry=absent
  await bucket.upload('./a.png');
//      ^^^^^^^^^^^^^^^^^^^^^^^^ storage gcs upload write timeout=absent retry=absent
  await storage.bucket('old').file(name).delete();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage gcs bucket.file.delete write timeout=60000 retry=absent
  const [exists] = await single.bucket('uploads').file(name).exists();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage gcs bucket.file.exists read timeout=5000 retry=absent
  const [url] = await file.getSignedUrl({ action: 'read', expires: Date.now() + 60_000 });
  return { meta, exists, url, stream: file.createReadStream() };
//                                    ^^^^^^^^^^^^^^^^^^^^^^^ storage gcs createReadStream read timeout=60000 retry=4 streaming
}

// not calls: handles, public URLs, a local file
bucket.file('a').publicUrl();
class File { save(text: string) { return text; } delete() { return 1; } }
const local = new File();
local.save('a');
local.delete();
