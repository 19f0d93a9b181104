// @package @aws-sdk/client-s3 3.1169.0
import { S3, S3Client, GetObjectCommand, PutObjectCommand, paginateListObjectsV2, waitUntilObjectExists } from '@aws-sdk/client-s3';

const client = new S3Client({
  requestHandler: { requestTimeout: 4000, throwOnRequestTimeout: true, connectionTimeout: 1000 },
});
const inert = new S3Client({ requestHandler: { requestTimeout: 4000 }, maxAttempts: 5 });
const s3 = new S3({});

export async function run(key: string, body: Buffer) {
  await client.send(new PutObjectCommand({ Bucket: 'b', Key: key, Body: body }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 send(PutObjectCommand) write timeout=4000 retry=3
  const got = await inert.send(new GetObjectCommand({ Bucket: 'b', Key: key }));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 send(GetObjectCommand) read timeout=absent retry=5
  await inert.send(new GetObjectCommand({ Bucket: 'b', Key: key }), { abortSignal: AbortSignal.timeout(2000) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 send(GetObjectCommand) read timeout=2000 retry=5
  const head = await s3.headObject({ Bucket: 'b', Key: key });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 headObject read timeout=absent retry=3
  await waitUntilObjectExists({ client, maxWaitTime: 30 }, { Bucket: 'b', Key: key });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 waitUntilObjectExists read timeout=30000 retry=3
  for await (const page of paginateListObjectsV2({ client }, { Bucket: 'b' })) console.log(page, got.Body, head.ETag);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage s3 paginateListObjectsV2 read timeout=absent retry=3
}

// not calls: commands, closing, a local client
export const command = new PutObjectCommand({ Bucket: 'b', Key: 'k' });
client.destroy();
class Client { send(message: string) { return message; } }
new Client().send('hello');
