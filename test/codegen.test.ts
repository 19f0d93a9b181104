/** Generated files are made from the units and nothing else; a stale one is noticed. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './harness/files';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-codegen-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

const get = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

function codegen(...args: string[]): { status: number | null; lines: string[] } {
  const result = spawnSync(process.execPath, ['tools/codegen.mjs', ...args], { cwd: root, encoding: 'utf8' });
  return { status: result.status, lines: `${result.stdout}${result.stderr}`.trim().split('\n').filter(Boolean) };
}

function putRule(id: string, preset: 'recommended' | 'strict'): void {
  const rule = {
    id,
    preset,
    severity: 'warning',
    description: 'A call that | nothing bounds.',
    contexts: ['server', 'edge'],
    options:
      preset === 'strict' ? { ignore: { default: [], description: 'Left out.', schema: { type: 'array' } } } : {},
  };
  put(`server/rules/${id}/rule.ts`, `export default ${JSON.stringify(rule)};\n`);
  put(`server/rules/${id}/rule.md`, `# ${id}\n\nWhy: \`await x\` and \${name}\\n.\n`);
}

describe('codegen', () => {
  it('finds this package up to date', () => {
    expect(codegen('--check')).toEqual({ status: 0, lines: [] });
  });

  it('lists SDKs and libraries, and leaves helpers and tests out', () => {
    for (const file of [
      'llm/openai',
      'llm/_shared',
      'llm/openai.case',
      'http/openai',
      'webhook/verifiers',
      'flags/unleash',
    ]) {
      put(`server/catalogue/${file}.ts`, 'export default {};\n');
    }
    put('server/catalogue/_members.ts', 'export const calls = 1;\n');
    put('server/libraries/p-retry.ts', 'export default {};\n');
    put('server/libraries/define.ts', 'export function define() {}\n');
    expect(codegen('--root', folder).status).toBe(0);
    expect(get('server/catalogue/index.ts').split('\n').slice(1)).toEqual([
      "import type { Sdk } from '../model/catalogue';",
      "import httpOpenai from './http/openai';",
      "import llmOpenai from './llm/openai';",
      '',
      '/** Every SDK of the catalogue. */',
      'export const sdks: readonly Sdk[] = [httpOpenai, llmOpenai];',
      '',
    ]);
    expect(get('server/libraries/index.ts')).toContain('export const libraries = [pRetry];\n');
  });

  it('writes registry, pages, table and schema of the rules', () => {
    putRule('missing-timeout', 'recommended');
    putRule('missing-fallback', 'strict');
    put('server/rules/define.ts', 'export interface Rule { id: string }\n');
    put('shared/config.ts', 'export const configSchema = (rules: unknown) => ({ rules });\n');
    expect(codegen('--root', folder).status).toBe(0);

    expect(get('server/rules/index.ts')).toContain(
      'export const rules: readonly Rule[] = [missingFallback, missingTimeout];',
    );
    // The text in pages.ts is the text of rule.md, whatever characters it holds.
    const pages = get('server/rules/pages.ts')
      .replace(/export const pages:[^=]*/, 'return ')
      .replace('return =', 'return ');
    expect(new Function(pages)()).toEqual({
      'missing-fallback': get('server/rules/missing-fallback/rule.md'),
      'missing-timeout': get('server/rules/missing-timeout/rule.md'),
    });
    const page = get('docs/rules/missing-fallback.md');
    expect(page).toContain('\n# missing-fallback\n\nWhy: `await x`');
    expect(page).toContain(
      'Severity: off in `recommended`, **warning** in `strict`, **info** in `all`. Reports in server and edge code.\n',
    );
    expect(get('docs/rules/README.md')).toContain(
      '| [`missing-timeout`](missing-timeout.md) | A call that \\| nothing bounds. | warning | warning | warning |',
    );
    expect(JSON.parse(get('docs/faultline.config.schema.json'))).toEqual({
      rules: [
        {
          id: 'missing-fallback',
          description: 'A call that | nothing bounds.',
          options: { ignore: { type: 'array' } },
        },
        { id: 'missing-timeout', description: 'A call that | nothing bounds.', options: {} },
      ],
    });
  });

  it('changes nothing on a second run, notices an edit, removes the page of a rule that is gone', () => {
    putRule('missing-timeout', 'recommended');
    putRule('missing-fallback', 'strict');
    expect(codegen('--root', folder).lines).toHaveLength(5);
    expect(codegen('--root', folder).lines).toEqual([]);
    expect(codegen('--root', folder, '--check').status).toBe(0);

    put('server/rules/missing-timeout/rule.md', '# missing-timeout\n\nAnother reason.\n');
    expect(codegen('--root', folder, '--check')).toEqual({
      status: 1,
      lines: [
        'out of date: server/rules/pages.ts',
        'out of date: docs/rules/missing-timeout.md',
        'run `npm run codegen`',
      ],
    });
    fs.rmSync(path.join(folder, 'server/rules/missing-fallback'), { recursive: true });
    expect(codegen('--root', folder).status).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'docs/rules')).sort()).toEqual(['README.md', 'missing-timeout.md']);
  });

  it('says which page a rule lacks', () => {
    putRule('missing-timeout', 'recommended');
    fs.rmSync(path.join(folder, 'server/rules/missing-timeout/rule.md'));
    const { status, lines } = codegen('--root', folder);
    expect(status).toBe(1);
    expect(lines).toEqual(['server/rules/missing-timeout has no rule.md']);
  });
});
