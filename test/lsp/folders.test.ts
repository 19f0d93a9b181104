/** Folders that come and go, the disk, the limits, and the end of the server. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { TreeResult } from '../../shared/protocol';
import { API, type LspClient, pushCapabilities, SAFE_API, servers, shown } from '../harness/lsp';

const running = servers();
afterEach(() => running.end());

interface WorkspaceReport {
  items: { uri: string; items: Diagnostic[] }[];
}
const everything = async (client: LspClient): Promise<[string, ...string[]][]> => {
  const { items } = await client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
  return items.map(({ uri, items: found }) => [uri, ...shown(found)] as [string, ...string[]]).sort();
};

describe('folders', () => {
  it('have an engine and a config each; more may come and go', async () => {
    const a = running.folder({ 'x.ts': API });
    const b = running.folder({ 'x.ts': API, 'faultline.config.jsonc': '{ "rules": { "missing-timeout": "off" } }' });
    const c = running.folder({ 'y.ts': API });
    const { client } = await running.start([a, b]);
    expect(await everything(client)).toEqual([[a.uriOf('x.ts'), '6 missing-timeout']]);
    const tree = await client.request<TreeResult>('faultline/tree', {});
    expect(tree.folders.map(({ name, callSites }) => [name, callSites.length])).toEqual([
      ['folder-1', 1],
      ['folder-2', 1],
    ]);
    client.open(c.uriOf('y.ts'), SAFE_API);
    expect(await client.findings(c.uriOf('y.ts'))).toEqual([]);
    const change = (event: object): void => client.notify('workspace/didChangeWorkspaceFolders', { event });
    change({ added: [{ uri: c.uri, name: 'c' }], removed: [{ uri: a.uri, name: 'a' }] });
    // The unsaved text of the new folder counts.
    expect(await everything(client)).toEqual([]);
    client.close(c.uriOf('y.ts'));
    expect(await everything(client)).toEqual([[c.uriOf('y.ts'), '6 missing-timeout']]);
    await client.until(() => client.status.folders.every(({ name }) => name !== 'folder-1'));
  });

  it('inside of each other do not say things twice', async () => {
    const outer = running.folder({ 'a.ts': API, 'packages/in/b.ts': API });
    const inner = { ...outer, path: `${outer.path}/packages/in`, uri: `${outer.uri}/packages/in` };
    const { client } = await running.start([outer, inner], { capabilities: pushCapabilities });
    await client.ready();
    await client.until(() => client.published.size === 2);
    expect((await client.request<TreeResult>('faultline/tree', {})).folders).toHaveLength(2);
    expect([...client.published.values()].map(shown)).toEqual([['6 missing-timeout'], ['6 missing-timeout']]);
  });

  it('that are gone lose their findings', async () => {
    const a = running.folder({ 'x.ts': API });
    const { client } = await running.start([a], { capabilities: pushCapabilities });
    await client.until(() => client.published.get(a.uriOf('x.ts'))?.length === 1);
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: a.uri, name: 'a' }] },
    });
    await client.until(() => client.published.get(a.uriOf('x.ts'))?.length === 0);
  });

  it('are watched: renames, deletions and new files count', async () => {
    const { client, folder } = await running.start({ 'src/a.ts': API });
    expect(await everything(client)).toEqual([[folder.uriOf('src/a.ts'), '6 missing-timeout']]);
    await client.until(() => client.registered.some(({ method }) => method === 'workspace/didChangeWatchedFiles'));
    folder.write('lib/b.ts', folder.read('src/a.ts'));
    folder.remove('src');
    client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: folder.uriOf('src'), newUri: folder.uriOf('lib') }],
    });
    const renamed = [folder.uriOf('lib/b.ts'), '6 missing-timeout'];
    expect(await everything(client)).toEqual([renamed]);
    folder.write('new.ts', API);
    client.notify('workspace/didCreateFiles', { files: [{ uri: folder.uriOf('new.ts') }] });
    expect(await everything(client)).toEqual([renamed, [folder.uriOf('new.ts'), '6 missing-timeout']]);
    folder.remove('lib');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('lib'), type: 3 }] });
    expect(await everything(client)).toEqual([[folder.uriOf('new.ts'), '6 missing-timeout']]);
  });

  it('that are on no disk are left alone', async () => {
    const { client } = await running.start({ 'a.ts': API });
    const added = [
      { uri: 'vscode-vfs://github/x', name: 'x' },
      { uri: 'file:///no/such/folder', name: 'y' },
    ];
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    expect(await everything(client)).toHaveLength(1);
    expect(await client.findings('untitled:Untitled-1')).toEqual([]);
  });
});

describe('limits', () => {
  it('a folder that needs too much memory is given up with a word, and tried again when the limit is raised', async () => {
    const { client, folder } = await running.start({ 'a.ts': API }, { settings: { memoryLimit: 8 } });
    await client.until(() => client.status.folders[0]?.state === 'failed' && client.messages.length > 0);
    expect(client.messages.join()).toMatch(/needs more than 8 MB.*faultline\.memoryLimit.*exclude/);
    expect(client.status.folders[0]?.message).toMatch(/needs more than 8 MB/);
    // The server is there, and answers.
    expect(await client.findings(folder.uriOf('a.ts'))).toEqual([]);
    client.settings = { memoryLimit: 1024 };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.ready();
    expect(await client.findings(folder.uriOf('a.ts'))).toEqual(['6 missing-timeout']);
  });
});

describe('the end', () => {
  it('comes with shutdown and exit', async () => {
    const { client } = await running.start({ 'a.ts': API });
    await client.request('shutdown', undefined);
    client.notify('exit', undefined);
    expect(await client.exited).toBe(0);
  });

  it('comes when the client goes away, in the middle of a scan', async () => {
    const { client } = await running.start({ 'a.ts': API });
    client.child.stdin.end();
    expect(await client.exited).not.toBeNull();
  });

  it('by a kill leaves nothing that hinders the next server', async () => {
    const folder = running.folder({ 'a.ts': API });
    const first = await running.start([folder]);
    first.client.child.kill('SIGKILL');
    await first.client.exited;
    const { client } = await running.start([folder]);
    expect(await client.findings(folder.uriOf('a.ts'))).toEqual(['6 missing-timeout']);
  });
});
