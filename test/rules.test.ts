/** Every rule on its cases and on the examples of its page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../server/engine/config-file';
import { checkReport, openSession } from '../server/engine';
import type { FindingReport } from '../shared/report';
import type { UserConfig } from '../shared/config';
import { compareMarks, docBlocks, inProject, parseCase, type Case, type Mark } from './harness/cases';
import { root } from './harness/files';

const folder = join(root, 'server/rules');
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Findings of one rule in a case; other rules run too, since `unused-suppression` needs them. */
function findings(example: Case, rule: string): Promise<FindingReport[]> {
  return inProject(example, (projectRoot) => {
    const user = { preset: 'all', ...example.config } as UserConfig;
    const config = resolveConfig(user);
    const session = openSession({ root: projectRoot, config, types: 'off', cache: false });
    try {
      const report = checkReport({ facts: session.facts(), config, tool: { name: 'faultline', version: '0.0.0' } });
      expect(report.problems).toEqual([]);
      return report.findings.filter((finding) => finding.rule === rule);
    } finally {
      session.dispose();
    }
  });
}

/** A mark is `rule-id`, or `rule-id: part of the message`. */
function differs(mark: Mark, found: { text: string }): string | null {
  const part = /^[\w-]+:\s*(.+)$/.exec(mark.text)?.[1];
  return part === undefined || found.text.includes(part) ? null : `says "${found.text}", not "${part}"`;
}

describe.each(ids)('%s', (id) => {
  const cases = readdirSync(join(folder, id, 'cases')).sort();
  it.each(cases)('case %s', async (name) => {
    const example = parseCase(readFileSync(join(folder, id, 'cases', name), 'utf8'), `src/${name}`);
    expect(
      example.marks.filter((mark) => !new RegExp(`^${id}(:|$)`).test(mark.text)),
      'marks of another rule',
    ).toEqual([]);
    const found = (await findings(example, id)).map((finding) => ({ ...finding, text: finding.message }));
    expect(compareMarks(example.marks, found, differs)).toEqual([]);
  });

  const blocks = docBlocks(readFileSync(join(folder, id, 'rule.md'), 'utf8')).filter(({ section }) =>
    ['Bad', 'Good'].includes(section),
  );
  it('has a bad and a good example', () => {
    expect(new Set(blocks.map((block) => block.section))).toEqual(new Set(['Bad', 'Good']));
  });
  it.each(blocks.map((block, index) => ({ ...block, name: `${block.section} ${index + 1}` })))(
    'example $name',
    async ({ section, text, packages }) => {
      const example: Case = { files: new Map([['src/example.ts', text]]), packages, config: {}, marks: [] };
      const messages = (await findings(example, id)).map((finding) => finding.message);
      if (section === 'Bad') expect(messages).not.toEqual([]);
      else expect(messages).toEqual([]);
    },
  );
});
