/** The shop of `npm run demo`: what its README promises is what the command line says. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/rules';
import type { CheckReport } from '../shared/report';
import { read, root } from './harness/files';

const shop = 'test/workspaces/shop';

interface Row {
  rule: string;
  file: string;
  at: string;
}

/** The rows of a README table, by its first column's head. */
function rows(head: string): Row[] {
  const lines = read(`${shop}/README.md`).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} | File | At |`));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => {
    const [rule, file, at] = [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
    if (!rule || !file || !at) throw new Error(`not a row of rule, file and text: ${line}`);
    return { rule, file, at };
  });
}

/** 1-based lines of a file that hold the text. */
function linesWith({ file, at }: Row): number[] {
  return read(`${shop}/${file}`)
    .split('\n')
    .flatMap((line, index) => (line.includes(at) ? [index + 1] : []));
}

const known = new Set(rules.map((rule) => rule.id));

describe('the demo', () => {
  const args = [
    'dist/cli.js',
    'check',
    '--root',
    shop,
    '--preset',
    'all',
    '--fail-on',
    'never',
    '--no-cache',
    '--format',
    'json',
  ];
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const report = JSON.parse(result.stdout || '{"findings":[]}') as CheckReport;
  const found = (row: Row): boolean =>
    report.findings.some(
      (finding) => finding.rule === row.rule && finding.file === row.file && linesWith(row).includes(finding.line),
    );

  it('runs to its end', () => {
    expect({ status: result.status, stderr: result.stderr, problems: report.problems }).toEqual({
      status: 0,
      stderr: '',
      problems: [],
    });
  });

  it('names lines that exist', () => {
    const all = [...rows('Rule'), ...rows('Not')];
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((row) => linesWith(row).length === 0)).toEqual([]);
  });

  it('finds what its README says', () => {
    expect(rows('Rule').filter((row) => known.has(row.rule) && !found(row))).toEqual([]);
  });

  it('leaves alone what its README says is right', () => {
    expect(rows('Not').filter(found)).toEqual([]);
  });
});
