/** Diagnostics over stdio: asked for and sent, of unsaved text, of files that nobody opened, of a broken config. */
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Diagnostic, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { API, pushCapabilities, SAFE_API, servers, shown } from '../harness/lsp';

const running = servers();
afterEach(() => running.end());

interface Report {
  kind: string;
  resultId: string;
  items: Diagnostic[];
}
interface WorkspaceReport {
  items: (Report & { uri: string; version: number | null })[];
}

describe('a client that asks', () => {
  it('is told what the server can do', async () => {
    const { result } = await running.start({});
    expect(result.serverInfo?.name).toBe('faultline');
    expect(result.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'faultline', interFileDependencies: true, workspaceDiagnostics: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.faultline'], resolveProvider: true },
      hoverProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  it('gets a diagnostic with severity, rule, page, source and the evidence', async () => {
    const { client, folder } = await running.start({ 'src/api.ts': API });
    const uri = folder.uriOf('src/api.ts');
    client.open(uri, API);
    const report = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } });
    expect(report.kind).toBe('full');
    expect(report.items).toHaveLength(1);
    expect(report.items[0]).toMatchObject({
      range: { start: { line: 5, character: 25 }, end: { line: 5, character: 55 } },
      severity: 2,
      source: 'faultline',
      code: 'missing-timeout',
      message: expect.stringContaining('shipping.example.com'),
      codeDescription: { href: expect.stringMatching(/^file:.*\/docs\/rules\/missing-timeout\.md$/) },
      relatedInformation: [{ location: { uri, range: { start: { line: 2 } } }, message: expect.any(String) }],
    });
  });

  it('gets "unchanged" for a result it has, and another id for another result', async () => {
    const { client, folder } = await running.start({ 'src/api.ts': API });
    const uri = folder.uriOf('src/api.ts');
    client.open(uri, API);
    const ask = (previousResultId?: string) =>
      client.request<Report>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const first = await ask();
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(uri, SAFE_API);
    const second = await ask(first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    expect(second.resultId).not.toBe(first.resultId);
  });

  it('gets findings of unsaved text, edit by edit, and of the disk again after closing', async () => {
    const { client, folder } = await running.start({ 'src/api.ts': SAFE_API });
    const uri = folder.uriOf('src/api.ts');
    client.open(uri, SAFE_API);
    expect(await client.findings(uri)).toEqual([]);
    const line = SAFE_API.split('\n')[2] ?? '';
    const from = line.indexOf(', timeout');
    client.change(uri, '', { line: 2, from, to: line.indexOf(' }') });
    expect(await client.findings(uri)).toEqual(['6 missing-timeout']);
    client.change(uri, '\n\n', { line: 0, from: 0, to: 0 });
    expect(await client.findings(uri)).toEqual(['8 missing-timeout']);
    client.close(uri);
    expect(await client.findings(uri)).toEqual([]);
  });

  it('gets findings of a file whose client changes in another, and is asked to refresh', async () => {
    const client$ =
      "import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://a.example.com' });\n";
    const use = "import { api } from './client';\nexport const go = () => api.post('/x', {});\n";
    const { client, folder } = await running.start({ 'client.ts': client$, 'use.ts': use });
    const uses = folder.uriOf('use.ts');
    client.open(uses, use);
    client.open(folder.uriOf('client.ts'), client$);
    expect(await client.findings(uses)).toEqual(['2 missing-timeout']);
    const before = client.refreshes;
    client.change(folder.uriOf('client.ts'), client$.replace(".com' }", ".com', timeout: 9 }"));
    await client.until(() => client.refreshes > before);
    expect(await client.findings(uses)).toEqual([]);
  });

  it('gets the findings of the whole project without opening a file, then only what changes', async () => {
    const { client, folder } = await running.start({ 'a.ts': API, 'b.ts': SAFE_API, 'deep/c.ts': API });
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds });
    const first = await ask([]);
    expect(first.items.map(({ uri, items }) => [uri, ...shown(items)])).toEqual([
      [folder.uriOf('a.ts'), '6 missing-timeout'],
      [folder.uriOf('deep/c.ts'), '6 missing-timeout'],
    ]);
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    // There is no news: the answer waits for some.
    const second = ask(known);
    folder.write('a.ts', SAFE_API);
    folder.write('b.ts', API);
    const changes = ['a.ts', 'b.ts'].map((file) => ({ uri: folder.uriOf(file), type: 2 }));
    client.notify('workspace/didChangeWatchedFiles', { changes });
    const { items } = await second;
    expect(items.map((item) => [item.uri, ...shown(item.items)]).sort()).toEqual([
      [folder.uriOf('a.ts')],
      [folder.uriOf('b.ts'), '6 missing-timeout'],
    ]);
  });

  it('may take a request back while it waits', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    const first = await client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: known }, source.token);
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });

    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    for (let i = 0; i < 20; i++) {
      const stop = new CancellationTokenSource();
      client.change(uri, `// ${i}\n${API}`);
      const asked = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, stop.token);
      stop.cancel();
      await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    }
    expect(await client.findings(uri)).toEqual(['7 missing-timeout']);
  });

  it('gets the findings of the newest text when many keystrokes follow each other', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    const answers = Array.from({ length: 30 }, () => {
      client.change(uri, '\n', { line: 0, from: 0, to: 0 });
      return client.findings(uri);
    });
    expect((await Promise.all(answers)).at(-1)).toEqual(['36 missing-timeout']);
  });

  it('hears of files that cannot be parsed, and still gets what is around the fault', async () => {
    const broken = `${API}\nexport function half( {\n  return await\n`;
    const { client, folder } = await running.start({ 'broken.ts': broken, 'fine.ts': API });
    client.open(folder.uriOf('broken.ts'), broken);
    expect(await client.findings(folder.uriOf('broken.ts'))).toEqual(['6 missing-timeout']);
    expect(await client.findings(folder.uriOf('fine.ts'))).toEqual(['6 missing-timeout']);
    const tree = await client.request<{ folders: { problems: { file: string }[] }[] }>('faultline/tree', {});
    expect(tree.folders[0]?.problems.map(({ file }) => file)).toEqual(['broken.ts']);
  });

  it('maps errors, warnings and infos', async () => {
    const text = `export async function poll() {
  for (;;) {
    try {
      return await (await fetch('https://a.example.com/x', { signal: AbortSignal.timeout(5000) })).json();
    } catch {}
  }
}
`;
    const { client, folder } = await running.start({ 'a.ts': text });
    client.open(folder.uriOf('a.ts'), text);
    const report = await client.request<Report>('textDocument/diagnostic', {
      textDocument: { uri: folder.uriOf('a.ts') },
    });
    const severity = (rule: string) => report.items.find(({ code }) => code === rule)?.severity;
    expect(severity('unbounded-retry')).toBe(1);
    expect(severity('retry-without-backoff')).toBe(2);
    const info = await running.start({
      'a.ts': "await fetch('https://a.example.com/x', { signal: AbortSignal.timeout(1) }).then((r) => r.ok);\n",
    });
    const { items } = await info.client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(items[0]?.items.map(({ code, severity: level }) => [code, level])).toEqual([['missing-retry', 3]]);
  });
});

describe('a client that does not ask', () => {
  it('is sent the findings of all files, and that they are gone', async () => {
    const { client, folder } = await running.start({ 'a.ts': API, 'b.ts': API }, { capabilities: pushCapabilities });
    const [a, b] = [folder.uriOf('a.ts'), folder.uriOf('b.ts')];
    const sent = (uri: string) => shown(client.published.get(uri) ?? []);
    await client.until(() => client.published.size === 2);
    expect([sent(a), sent(b)]).toEqual([['6 missing-timeout'], ['6 missing-timeout']]);
    client.open(a, API);
    client.change(a, SAFE_API);
    await client.until(() => client.published.get(a)?.length === 0);
    client.change(a, `\n${API}`);
    await client.until(() => sent(a)[0] === '7 missing-timeout');
    folder.remove('b.ts');
    client.notify('workspace/didDeleteFiles', { files: [{ uri: b }] });
    await client.until(() => client.published.get(b)?.length === 0);
  });

  it('is sent them if it wishes so although it could ask', async () => {
    const { client, folder, result } = await running.start(
      { 'a.ts': API },
      { initializationOptions: { diagnostics: 'push' } },
    );
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
    await client.until(() => client.published.get(folder.uriOf('a.ts'))?.length === 1);
  });
});

describe('the config file', () => {
  const config = 'faultline.config.jsonc';

  it('with a fault is reported at its place, and the findings stay as they were', async () => {
    const { client, folder } = await running.start({
      'a.ts': API,
      [config]: '{ "rules": { "missing-timeout": "error" } }\n',
    });
    const [a, file] = [folder.uriOf('a.ts'), folder.uriOf(config)];
    const level = async () =>
      (await client.request<Report>('textDocument/diagnostic', { textDocument: { uri: a } })).items[0]?.severity;
    expect(await level()).toBe(1);
    client.open(file, folder.read(config), 'jsonc');
    client.change(file, '{\n  "rules": { "missing-timeouts": "off" }\n}\n');
    const faults = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri: file } });
    expect(faults.items).toMatchObject(
      [
        { severity: 1, source: 'faultline', code: 'config', range: { start: { line: 1 } }, message: /missing-timeout/ },
      ].map((item) => ({ ...item, message: expect.stringMatching(item.message) })),
    );
    expect(await level()).toBe(1);
    await client.until(() => client.status.folders[0]?.message?.includes('config') === true);
    client.change(file, '{ "rules": { "missing-timeout": "info" } }\n');
    expect(await level()).toBe(3);
    await client.until(() => client.status.folders[0]?.message === null);
  });

  it('is read again when it changes, comes or goes on disk', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    const [a, file] = [folder.uriOf('a.ts'), folder.uriOf(config)];
    client.open(a, API);
    expect(await client.findings(a)).toEqual(['6 missing-timeout']);
    folder.write(config, '{ "rules": { "missing-timeout": "off" } }');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 1 }] });
    expect(await client.findings(a)).toEqual([]);
    folder.write(config, '{ "exclude": ["a.ts"] }');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
    expect(await client.findings(a)).toEqual([]);
    folder.remove(config);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 3 }] });
    expect(await client.findings(a)).toEqual(['6 missing-timeout']);
  });

  it('wins over the settings of the client, which count where it says nothing', async () => {
    const { client, folder } = await running.start(
      { 'a.ts': API, [config]: '{ "preset": "recommended" }' },
      { settings: { preset: 'strict', rules: { 'missing-timeout': 'info' }, exclude: [] } },
    );
    const a = folder.uriOf('a.ts');
    const report = () => client.request<Report>('textDocument/diagnostic', { textDocument: { uri: a } });
    expect((await report()).items.map(({ code, severity }) => [code, severity])).toEqual([['missing-timeout', 3]]);
    client.settings = { rules: { 'missing-timeout': 'error' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.status.folders[0]?.error === 1);
    expect((await report()).items[0]?.severity).toBe(1);
    client.settings = { rules: { nonsense: 'error' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.status.folders[0]?.message?.includes('settings') === true);
  });
});
