/** What options, defaults, clients underneath and patches make of a call, on marked cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSession } from '../server/engine';
import type { CallSite } from '../server/model/project';
import { defaultConfig } from '../shared/config';
import { compareMarks, inProject, parseCase } from './harness/cases';
import { root } from './harness/files';

const folder = join(root, 'test/protect/cases');

/** The site in the words of a mark: `kind dependency method effect key=value…`. */
function words(site: CallSite, keys: readonly string[]): string {
  const { timeout, retry } = site.protections;
  const values: Readonly<Record<string, string>> = {
    timeout: timeout.state === 'present' ? String(timeout.ms ?? 'unknown') : timeout.state,
    retry: retry.state === 'present' ? String(retry.attempts ?? 'unbounded') : retry.state,
    covers: timeout.covers ?? '',
    source: timeout.source ?? '',
    repeatable: String(site.repeatable),
    retryBy: retry.source ?? '',
    fallback: site.protections.fallback.state,
  };
  return [
    site.kind,
    site.dependency,
    site.method,
    site.effect,
    ...keys.map((key) => `${key}=${values[key] ?? '?'}`),
  ].join(' ');
}

describe('options and defaults', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.case.ts')))('%s', async (name) => {
    const example = parseCase(readFileSync(join(folder, name), 'utf8'), `src/${basename(name, '.case.ts')}.ts`);
    const facts = await inProject(example, (projectRoot) => {
      const session = openSession({ root: projectRoot, config: defaultConfig, types: 'off', cache: false });
      try {
        return session.facts();
      } finally {
        session.dispose();
      }
    });
    const found = facts.callSites.map((site) => ({ ...site.place, text: words(site, ['timeout', 'retry']), site }));
    const complaints = compareMarks(example.marks, found, (mark, { site }) => {
      const actual = words(
        site,
        [...mark.text.matchAll(/(\w+)=\S+/g)].map((m) => m[1] ?? ''),
      );
      return actual === mark.text ? null : `is\n    ${actual}\n  but is marked\n    ${mark.text}`;
    });
    expect(complaints.join('\n')).toBe('');
    expect(facts.problems).toEqual([]);
  });
});
