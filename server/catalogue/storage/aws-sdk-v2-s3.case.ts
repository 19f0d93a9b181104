// @package aws-sdk 2.1693.0
import S3 from 'aws-sdk/clients/s3';

const s3 = new S3({ httpOptions: { timeout: 3000 } });

export async function save(key: string, body: Buffer) {
  await s3.upload({ Bucket: 'b', Key: key, Body: body }).promise();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 upload.promise write timeout=3000 retry=4
  const list = await s3.listObjectsV2({ Bucket: 'b' }).promise();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 listObjectsV2.promise read timeout=3000 retry=4
  return { list, post: s3.createPresignedPost({ Bucket: 'b' }) };
}

// not calls
s3.getSignedUrl('putObject', { Bucket: 'b', Key: 'k' });
const bucket = new Map<string, Buffer>();
bucket.set('k', Buffer.from(''));
