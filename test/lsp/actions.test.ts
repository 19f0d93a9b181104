/** Code actions and commands over stdio: what they offer, and that their edits do what they say. */
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  Diagnostic,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { serverCommands, type TreeResult } from '../../shared/protocol';
import { API, applied, fullCapabilities, type LspClient, servers } from '../harness/lsp';

const running = servers();
afterEach(() => running.end());

const REASON = 'say here why this is fine';

function actionsAt(client: LspClient, uri: string, line: number, only?: string[]): Promise<CodeAction[]> {
  const position = { line: line - 1, character: 40 };
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

/** Picks an action by its title and gives the document's text after it. */
async function pick(client: LspClient, uri: string, line: number, title: string, text: string): Promise<string> {
  const action = (await actionsAt(client, uri, line)).find((each) => each.title.startsWith(title));
  expect(action, title).toBeDefined();
  const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
  return applied(text, edit ?? {}, uri);
}

const findingCounts = async (client: LspClient, uri: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const item of await client.findings(uri)) {
    const rule = item.split(' ')[1] ?? '';
    counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
};

describe('code actions', () => {
  it('offer what can be done, with edits only when picked', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    await client.ready();
    const actions = await actionsAt(client, uri, 6);
    expect(actions.map(({ title, kind, disabled }) => [title, kind, disabled !== undefined])).toEqual([
      ['Fix missing-timeout', 'quickfix', true],
      ['Ignore missing-timeout on this line, with a reason', 'quickfix', false],
      ['Ignore missing-timeout in this file, with a reason', 'quickfix', false],
      ['Turn missing-timeout off in the config file', 'quickfix', false],
    ]);
    expect(actions[0]?.disabled?.reason).toContain('missing-timeout');
    expect(actions.filter(({ edit }) => edit)).toEqual([]);
    expect(actions[1]?.diagnostics?.[0]?.code).toBe('missing-timeout');
    expect(await actionsAt(client, uri, 6, ['source.fixAll'])).toEqual([]);
    expect(await actionsAt(client, uri, 6, ['quickfix'])).toHaveLength(4);
    expect(await actionsAt(client, uri, 1)).toEqual([]);
  });

  it('ignore a finding on its line: the comment is there, the finding is not', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    await client.ready();
    const text = await pick(client, uri, 6, 'Ignore missing-timeout on this line', API);
    expect(text.split('\n')[5]).toBe(`  // faultline-ignore-next-line missing-timeout -- ${REASON}`);
    client.change(uri, text);
    expect(await client.findings(uri)).toEqual([]);
  });

  it('ignore a rule in the file, behind a #! line', async () => {
    const text = `#!/usr/bin/env node\r\n${API.replace(/\n/g, '\r\n')}`;
    const { client, folder } = await running.start({ 'a.ts': text });
    const uri = folder.uriOf('a.ts');
    client.open(uri, text);
    await client.ready();
    const after = await pick(client, uri, 7, 'Ignore missing-timeout in this file', text);
    expect(after.split('\r\n').slice(0, 2)).toEqual([
      '#!/usr/bin/env node',
      `/* faultline-ignore-file missing-timeout -- ${REASON} */`,
    ]);
    client.change(uri, after);
    expect(await client.findings(uri)).toEqual([]);
  });

  it('write the comment in the form that JSX and templates need', async () => {
    const text = `import axios from 'axios';
const api = axios.create({ baseURL: 'https://a.example.com' });
export async function Page() {
  const title = \`
    \${await api.post('/title-of-the-page', {})}\`;
  return (
    <main title={title}>
      {(await api.post('/the-whole-content', {})).data}
    </main>
  );
}
`;
    const { client, folder } = await running.start({ 'page.tsx': text });
    const uri = folder.uriOf('page.tsx');
    client.open(uri, text, 'typescriptreact');
    await client.ready();
    expect(await findingCounts(client, uri)).toMatchObject({ 'missing-timeout': 2 });
    const inJsx = await pick(client, uri, 8, 'Ignore missing-timeout on this line', text);
    expect(inJsx.split('\n')[7]).toBe(`      {/* faultline-ignore-next-line missing-timeout -- ${REASON} */}`);
    client.change(uri, inJsx);
    expect(await findingCounts(client, uri)).toMatchObject({ 'missing-timeout': 1 });
    const both = await pick(client, uri, 5, 'Ignore missing-timeout on this line', inJsx);
    expect(both.split('\n')[4]).toContain(
      `\${await /* faultline-ignore-line missing-timeout -- ${REASON} */ api.post(`,
    );
    client.change(uri, both);
    expect(await findingCounts(client, uri)).not.toHaveProperty('missing-timeout');
  });

  it('ask for the reason where the client has snippets', async () => {
    const { workspace } = fullCapabilities;
    const { client, folder } = await running.start(
      { 'a.ts': API },
      {
        capabilities: {
          ...fullCapabilities,
          workspace: { ...workspace, workspaceEdit: { ...workspace?.workspaceEdit, snippetEditSupport: true } },
        },
      },
    );
    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    await client.ready();
    const [, line] = await actionsAt(client, uri, 6);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', line);
    expect(JSON.stringify(edit)).toContain(`-- \${1:${REASON}}`);
  });

  it('turn a rule off in the config, keeping its comments, or in a new one', async () => {
    const config = '// ours\n{\n  // quick\n  "rules": {\n    "missing-retry": "off"\n  }\n}\n';
    const { client, folder } = await running.start({ 'a.ts': API, 'faultline.config.jsonc': config });
    const [uri, file] = [folder.uriOf('a.ts'), folder.uriOf('faultline.config.jsonc')];
    client.open(uri, API);
    await client.ready();
    const action = (await actionsAt(client, uri, 6)).find(({ title }) => title.startsWith('Turn'));
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const text = applied(config, edit ?? {}, file);
    expect(text).toBe(config.replace('"off"', '"off",\n    "missing-timeout": "off"'));
    folder.write('faultline.config.jsonc', text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
    expect(await client.findings(uri)).toEqual([]);

    const bare = await running.start({ 'a.ts': API });
    await bare.client.ready();
    const off = (await actionsAt(bare.client, bare.folder.uriOf('a.ts'), 6)).find(({ title }) =>
      title.startsWith('Turn'),
    );
    const made = await bare.client.request<CodeAction>('codeAction/resolve', off);
    const created = bare.folder.uriOf('faultline.config.jsonc');
    expect(made.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: created });
    expect(JSON.parse(applied('', made.edit ?? {}, created))).toEqual({ rules: { 'missing-timeout': 'off' } });
  });

  it('have their edits at once for a client that cannot ask for them later', async () => {
    const { client, folder } = await running.start(
      { 'a.ts': API },
      {
        capabilities: {
          ...fullCapabilities,
          workspace: { ...fullCapabilities.workspace, workspaceEdit: {} },
          textDocument: {
            ...fullCapabilities.textDocument,
            codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
          },
        },
      },
    );
    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    await client.ready();
    const actions = await actionsAt(client, uri, 6);
    // No disabled ones, and no config can be made by this client.
    expect(actions.map(({ title }) => title.split(' ')[0])).toEqual(['Ignore', 'Ignore']);
    expect(applied(API, actions[0]?.edit ?? {}, uri)).toContain('faultline-ignore-next-line missing-timeout');
  });

  it('say that they do not apply any more when the finding is gone', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    const uri = folder.uriOf('a.ts');
    client.open(uri, API);
    await client.ready();
    const [, line] = await actionsAt(client, uri, 6);
    client.change(uri, 'export {};\n');
    await expect(client.request('codeAction/resolve', line)).rejects.toThrow(/does not apply any more/);
  });
});

describe('commands', () => {
  const run = <T>(client: LspClient, command: string, argument?: unknown): Promise<T> =>
    client.request<T>('workspace/executeCommand', { command, ...(argument ? { arguments: [argument] } : {}) });
  const lastEdit = ({ edits }: LspClient): WorkspaceEdit => (edits.at(-1) as ApplyWorkspaceEditParams).edit;

  it('set the level of a rule and ignore a finding, through the client', async () => {
    const { client, folder } = await running.start({ 'a.ts': API, 'faultline.config.jsonc': '{}\n' });
    await client.ready();
    const tree = await client.request<TreeResult>('faultline/tree', {});
    const fingerprint = tree.folders[0]?.findings[0]?.fingerprint;
    const given = { folder: folder.uri, rule: 'missing-timeout', level: 'error' };
    expect(await run(client, serverCommands.setRule, given)).toBe(true);
    expect(JSON.parse(applied('{}\n', lastEdit(client), folder.uriOf('faultline.config.jsonc')))).toEqual({
      rules: { 'missing-timeout': 'error' },
    });
    const suppress = { folder: folder.uri, fingerprint, scope: 'line', reason: 'the queue bounds it' };
    expect(await run(client, serverCommands.suppress, suppress)).toBe(true);
    expect(applied(API, lastEdit(client), folder.uriOf('a.ts'))).toContain(
      '  // faultline-ignore-next-line missing-timeout -- the queue bounds it\n',
    );
    expect(await run(client, serverCommands.fixAll, { folder: folder.uri })).toEqual({ fixed: 0, left: 1 });
  });

  it('read everything again', async () => {
    const { client, folder } = await running.start({ 'a.ts': 'export {};\n' });
    await client.ready();
    folder.write('b.ts', API);
    expect(await run(client, serverCommands.rescan)).toBe(true);
    const { items } = await client.request<{ items: { items: Diagnostic[] }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items).toHaveLength(1);
  });

  it('refuse what they do not understand', async () => {
    const { client, folder } = await running.start({ 'a.ts': API });
    await client.ready();
    await expect(run(client, 'faultline.server.nothing')).rejects.toThrow(/no command/);
    await expect(run(client, serverCommands.setRule, { folder: folder.uri })).rejects.toThrow(/needs `rule`/);
    await expect(
      run(client, serverCommands.setRule, { folder: folder.uri, rule: 'missing-time', level: 'off' }),
    ).rejects.toThrow(/no rule missing-time/);
    await expect(run(client, serverCommands.fixAll, { folder: 'file:///nowhere' })).rejects.toThrow(
      /not an open folder/,
    );
  });
});
