// @package minio 8.0.7
import { Client } from 'minio';

const minio = new Client({ endPoint: 'minio.internal', accessKey: process.env.KEY, secretKey: process.env.SECRET });

export async function run(name: string, data: Buffer) {
  await minio.putObject('uploads', name, data);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage minio putObject write timeout=absent retry=2
  const stat = await minio.statObject('uploads', name);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage minio statObject read timeout=absent retry=2
  const url = await minio.presignedGetObject('uploads', name);
  return { stat, url, stream: await minio.getObject('uploads', name) };
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage minio getObject read timeout=absent retry=2
}

// not calls: policies, a local client
minio.newPostPolicy();
class LocalClient { getObject(name: string) { return name; } putObject() { return 1; } }
const local = new LocalClient();
local.getObject('a');
local.putObject();
