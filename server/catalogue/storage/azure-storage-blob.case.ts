// @package @azure/storage-blob 12.32.0
import { BlobServiceClient } from '@azure/storage-blob';

const service = BlobServiceClient.fromConnectionString(process.env.AZURE_STORAGE ?? '', { retryOptions: { maxTries: 2, tryTimeoutInMs: 3000 } });
const container = service.getContainerClient('uploads');

export async function run(name: string, data: Buffer) {
  const blob = container.getBlockBlobClient(name);
  await blob.uploadData(data);
//      ^^^^^^^^^^^^^^^^^^^^^ storage azure-blob uploadData write timeout=absent retry=2
  const properties = await blob.getProperties({ abortSignal: AbortSignal.timeout(4000) });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage azure-blob getProperties read timeout=4000 retry=2
  for await (const item of container.listBlobsFlat({ prefix: 'a/' })) console.log(item.name);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage azure-blob listBlobsFlat read timeout=absent retry=2
  await service.getContainerClient('old').deleteIfExists();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage azure-blob getContainerClient.deleteIfExists write timeout=absent retry=2
  return { properties, url: await blob.generateSasUrl({ expiresOn: new Date() }) };
}

// not calls: handles, a local container
container.getBlobClient('a');
class Container { delete() { return 1; } exists() { return true; } }
new Container().delete();
new Container().exists();
