/** Every SDK of the catalogue on its case: its calls are recognised as marked, its look-alikes are not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../shared/config';
import { openSession } from '../server/engine';
import type { CallSite } from '../server/model/project';
import { compareMarks, inProject, parseCase, type Mark } from './harness/cases';
import { root } from './harness/files';

const folder = join(root, 'server/catalogue');
const cases = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.case.ts'))
  .sort();

/** `kind dependency method effect timeout=… retry=… …` of a call, as far as a mark asks. */
function described(site: CallSite, keys: readonly string[]): string {
  const { timeout, retry } = site.protections;
  const values: Record<string, string> = {
    timeout: timeout.state === 'present' ? String(timeout.ms ?? 'unknown') : timeout.state,
    retry: retry.state === 'present' ? String(retry.attempts ?? 'unbounded') : retry.state,
    covers: timeout.covers ?? '',
    scope: timeout.scope ?? '',
  };
  const details = keys.map((key) =>
    key in values ? `${key}=${values[key]}` : site.streaming && key === 'streaming' ? key : `not ${key}`,
  );
  return [site.kind, site.dependency, site.method, site.effect, ...details].join(' ');
}

/** The words of a mark; a method may hold spaces in brackets or after `new`. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\bnew (\w)/g, 'new\u0000$1')
    .split(/\s+/)
    .map((word) => word.replace('\u0000', ' '));
}

function differs(mark: Mark, { site }: { site: CallSite }): string | null {
  const words = wordsOf(mark.text);
  const expected = words.join(' ');
  const actual = described(
    site,
    words.slice(4).map((word) => word.split('=')[0] ?? ''),
  );
  return expected === actual ? null : `is\n    ${actual}\n  but is marked\n    ${expected}`;
}

describe('catalogue', () => {
  it.each(cases)('%s', async (name) => {
    const example = parseCase(readFileSync(join(folder, name), 'utf8'), `src/${basename(name, '.case.ts')}.ts`);
    const sites = await inProject(example, (projectRoot) => {
      const session = openSession({ root: projectRoot, config: defaultConfig, types: 'off', cache: false });
      try {
        return session.facts().callSites;
      } finally {
        session.dispose();
      }
    });
    const found = sites.map((site) => ({
      ...site.place,
      text: `${site.kind} ${site.dependency} ${site.method}`,
      site,
    }));
    expect(compareMarks(example.marks, found, differs).join('\n')).toBe('');
  });

  it('has a case for each entry', () => {
    const entries = readdirSync(folder, { recursive: true })
      .map(String)
      .filter(
        (name) =>
          /^[^/]+\/[^_][^/]*\.ts$/.test(name) &&
          !name.endsWith('.case.ts') &&
          !name.startsWith('flags/') &&
          basename(name) !== 'verifiers.ts',
      );
    expect(entries.filter((name) => !existsSync(join(folder, name.replace(/\.ts$/, '.case.ts'))))).toEqual([]);
  });
});
