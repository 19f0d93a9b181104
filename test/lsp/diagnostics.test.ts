import { afterEach, describe, expect, it } from 'vitest';
import { type ClientOptions, folderOf, LspClient, type TestFolder } from '../harness/lsp';

const API = `import axios from 'axios';

const api = axios.create({ baseURL: 'https://shipping.example.com' });

export async function quote(order: string) {
  const { data } = await api.post('/quotes', { order });
  return data;
}
`;

const open: { client: LspClient; folders: TestFolder[] }[] = [];
async function start(files: Record<string, string>, options: Omit<ClientOptions, 'folders'> = {}) {
  const folder = folderOf(files);
  const { client, result } = await LspClient.start({ ...options, folders: [folder] });
  open.push({ client, folders: [folder] });
  return { client, folder, result };
}
afterEach(async () => {
  for (const { client, folders } of open.splice(0)) {
    await client.stop();
    for (const folder of folders) folder.dispose();
  }
});

describe('diagnostics', () => {
  it('answers for a document', async () => {
    const { client, folder } = await start({ 'src/api.ts': API });
    client.open(folder.uriOf('src/api.ts'), API);
    expect(await client.findings(folder.uriOf('src/api.ts'))).toEqual(['6 missing-timeout']);
  });
});
