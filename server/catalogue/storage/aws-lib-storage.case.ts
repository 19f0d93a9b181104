// @package @aws-sdk/client-s3 3.1169.0
// @package @aws-sdk/lib-storage 3.1169.0
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});

export async function save(key: string, body: NodeJS.ReadableStream) {
  const upload = new Upload({ client, params: { Bucket: 'b', Key: key, Body: body as never } });
  upload.on('httpUploadProgress', () => undefined);
  return upload.done();
//       ^^^^^^^^^^^^^ storage s3 done write timeout=absent retry=3
}

export const inline = (body: Buffer) =>
  new Upload({ client, params: { Bucket: 'b', Key: 'k', Body: body } }).done();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 done write timeout=absent retry=3

// not calls: a local upload, aborting
class LocalUpload { done() { return 1; } }
new LocalUpload().done();
new Upload({ client, params: { Bucket: 'b', Key: 'k' } }).abort();
