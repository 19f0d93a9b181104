/** Recognition by identity: every way in which an SDK's client can reach a call, and look-alikes that are none. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../harness/cases';
import { root } from '../harness/files';
import { siteComplaints } from '../harness/sites';

const folder = join(root, 'test/detect/identity');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.case.ts'))
  .sort();

describe('identity', () => {
  it.each(cases)('%s', async (name) => {
    const example = parseCase(readFileSync(join(folder, name), 'utf8'), `src/${basename(name, '.case.ts')}.ts`);
    expect((await siteComplaints(example)).join('\n')).toBe('');
  });
});
