// @package @aws-sdk/client-s3 3.1169.0
// @package @aws-sdk/s3-request-presigner 3.1162.0
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const client = new S3Client({});

export async function link(key: string) {
  await client.send(new HeadObjectCommand({ Bucket: 'b', Key: key }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 send(HeadObjectCommand) read timeout=absent retry=3
  return getSignedUrl(client, new GetObjectCommand({ Bucket: 'b', Key: key }), { expiresIn: 60 });
}

// not calls: presigning, a local function
export const links = (keys: string[]) => Promise.all(keys.map((key) => getSignedUrl(client, new GetObjectCommand({ Bucket: 'b', Key: key }))));
