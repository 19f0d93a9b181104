/** What the editor shows beside the findings: hover, lenses, links, progress, state; and what the views ask for. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, DocumentLink, Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import type { CoverageResult, FolderReport, ReportResult, TreeResult } from '../../shared/protocol';
import { notifications, requests } from '../../shared/protocol';
import { join } from 'node:path';
import { root } from '../harness/files';
import { API, fullCapabilities, type LspClient, servers } from '../harness/lsp';

const running = servers();
afterEach(() => running.end());

const SHOP = join(root, 'test/workspaces/shop');

/** Opens a file of the shop. */
async function shop(file: string, options: Parameters<typeof running.start>[1] = {}) {
  const folder = running.folder({}, SHOP);
  const { client } = await running.start([folder], options);
  const text = folder.read(file);
  client.open(folder.uriOf(file), text);
  await client.ready();
  return { client, folder, text, uri: folder.uriOf(file) };
}

const hoverAt = (client: LspClient, uri: string, line: number, character: number): Promise<Hover | null> =>
  client.request('textDocument/hover', { textDocument: { uri }, position: { line: line - 1, character } });
const textOf = (hover: Hover | null): string => (hover?.contents as MarkupContent | undefined)?.value ?? '';

describe('hover', () => {
  it('tells dependency, protections with where they are set, layers and worst case', async () => {
    const { client, folder, uri } = await shop('src/ai/descriptions.ts');
    const hover = await hoverAt(client, uri, 11, 20);
    expect(hover?.range?.start).toEqual({ line: 10, character: 6 });
    const text = textOf(hover);
    expect(text).toContain('**openai** · `chat.completions.create`');
    expect(text).toContain(`[src/ai/client.ts:4](${folder.uriOf('src/ai/client.ts')}#L4)`);
    expect(text).toMatch(/- timeout: 10 min per attempt .*default of the SDK/);
    expect(text).toMatch(/- breaker: \*\*none\*\*/);
    expect(text).toMatch(
      /Layers, innermost first:\n\n1\. openai: 3 attempts, 10 min each.*\n2\. .*p-retry.*: 5 attempts/,
    );
    expect(text).toMatch(/Worst case: 15 requests, \d/);
    expect(await hoverAt(client, uri, 1, 2)).toBeNull();
  });

  it('says what nothing bounds, and the findings of the call with their pages', async () => {
    const { client, uri } = await shop('src/shipping/carrier.ts');
    const text = textOf(await hoverAt(client, uri, 23, 30));
    expect(text).toContain('- timeout: **nothing bounds the wait**');
    expect(text).toMatch(/warning \[missing-timeout\]\(file:.*missing-timeout\.md\): /);
    expect(text).toContain('it waits for ever');
  });

  it('shows live state when the client has pushed some', async () => {
    const { client, uri } = await shop('src/ai/descriptions.ts');
    expect(textOf(await hoverAt(client, uri, 11, 20))).not.toContain('Live');
    client.notify(notifications.liveState, {
      dependencies: [
        { dependency: 'openai', state: 'down', breaker: 'open', detail: 'HTTP 503', at: Date.now() - 61_000 },
      ],
      flags: null,
    });
    await client.until(() => client.lensRefreshes > 0);
    expect(textOf(await hoverAt(client, uri, 11, 20))).toMatch(
      /\*\*Live: down\*\*, breaker open: HTTP 503 \(1 min \d+ s ago\)/,
    );
  });

  it('is plain text where the client shows no Markdown', async () => {
    const capabilities = {
      ...fullCapabilities,
      textDocument: { ...fullCapabilities.textDocument, hover: { contentFormat: ['plaintext' as const] } },
    };
    const { client, uri } = await shop('src/ai/descriptions.ts', { capabilities });
    const hover = await hoverAt(client, uri, 11, 20);
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    expect(textOf(hover)).toMatch(/^openai · chat\.completions\.create/);
    expect(textOf(hover)).not.toMatch(/\*\*|\]\(/);
  });
});

describe('code lens', () => {
  const lenses = async (client: LspClient, uri: string): Promise<string[]> => {
    const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    return found.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`);
  };

  it('stands above functions with findings, with all calls, or not at all, as the settings say', async () => {
    const { client, uri } = await shop('src/lib/cache.ts');
    expect(await lenses(client, uri)).toEqual([]);
    client.settings = { codeLens: 'all' };
    const before = client.lensRefreshes;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.lensRefreshes > before);
    expect(await lenses(client, uri)).toEqual([expect.stringMatching(/^11 2 remote calls: redis · up to 200 ms$/)]);
    client.settings = { codeLens: 'off' };
    const again = client.lensRefreshes;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.lensRefreshes > again);
    expect(await lenses(client, uri)).toEqual([]);
  });

  it('counts the findings, and runs the command that the client names', async () => {
    const { client, uri } = await shop('src/shipping/carrier.ts', {
      initializationOptions: { lensCommand: 'faultline.reveal' },
    });
    const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const book = found.find(({ range }) => range.start.line === 21);
    expect(book?.command).toMatchObject({
      title: '1 remote call: api.parcelmate.example · no time limit · 1 finding',
      command: 'faultline.reveal',
      arguments: [{ uri, callSites: [expect.any(String)] }],
    });
  });
});

describe('document links', () => {
  const links = async (client: LspClient, uri: string): Promise<string[]> => {
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    return found.map(({ range, target }) => `${range.start.line + 1}:${range.start.character + 1} ${target}`);
  };

  it('lead from rules in comments and in the config to their pages', async () => {
    const text = '// faultline-ignore-next-line missing-timeout, missing-retry -- not-a-rule here\nexport {};\n';
    const config = '{\n  "rules": { "missing-timeout": "off", "no-such-rule": "off" }\n}\n';
    const { client, folder } = await running.start(
      { 'a.ts': text },
      { initializationOptions: { rulePages: 'https://docs.example.com/rules/' } },
    );
    await client.ready();
    client.open(folder.uriOf('a.ts'), text);
    client.open(folder.uriOf('faultline.config.jsonc'), config, 'jsonc');
    expect(await links(client, folder.uriOf('a.ts'))).toEqual([
      '1:31 https://docs.example.com/rules/missing-timeout.md',
      '1:48 https://docs.example.com/rules/missing-retry.md',
    ]);
    expect(await links(client, folder.uriOf('faultline.config.jsonc'))).toEqual([
      '2:15 https://docs.example.com/rules/missing-timeout.md',
    ]);
  });
});

describe('views', () => {
  it('get facts and findings, coverage and the report', async () => {
    const folder = running.folder({}, SHOP);
    const { client } = await running.start([folder]);
    const tree = await client.request<TreeResult>(requests.tree, {});
    expect(tree.folders).toHaveLength(1);
    const [shopTree] = tree.folders;
    expect(shopTree?.uri).toBe(folder.uri);
    expect(new Set(shopTree?.callSites.map((site) => site.dependency))).toContain('openai');
    expect(shopTree?.findings.some((finding) => finding.cause !== null)).toBe(true);
    const sites = new Set(shopTree?.callSites.map(({ id }) => id));
    expect(shopTree?.findings.filter(({ callSite }) => callSite !== null && !sites.has(callSite))).toEqual([]);

    const coverage = await client.request<CoverageResult>(requests.coverage, { folder: folder.uri });
    expect(coverage.folders[0]?.coverage.total.sites).toBe(shopTree?.callSites.length);
    expect(coverage.revision).toBe(tree.revision);

    const report = await client.request<ReportResult>(requests.report, { format: 'json' });
    const [of] = JSON.parse(report.text) as FolderReport[];
    expect(of?.inventory.callSites).toEqual(shopTree?.callSites);
    expect(of?.check.findings).toEqual(shopTree?.findings);
    await expect(client.request(requests.report, { format: 'pdf' })).rejects.toThrow(/no report/);
    await expect(client.request(requests.tree, { folder: 'file:///nowhere' })).rejects.toThrow(/not an open folder/);
  });

  it('hear how the folder stands, and of the progress of the first scan', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    await client.ready();
    expect(client.status.folders).toEqual([
      expect.objectContaining({
        uri: folder.uri,
        name: 'folder-1',
        state: 'ready',
        files: 1,
        callSites: 1,
        warning: 1,
        message: null,
        total: expect.objectContaining({ sites: 1, timeout: 0 }),
      }),
    ]);
    const kinds = (): unknown[] => client.progress.map((p) => (p as { value: { kind: string } }).value.kind);
    await client.until(() => kinds().includes('end'));
    expect(kinds()[0]).toBe('begin');
    const { revision } = client.status;
    client.open(folder.uriOf('a.ts'), 'export {};\n');
    await client.until(() => client.status.revision > revision && client.status.folders[0]?.callSites === 0);
  });
});
