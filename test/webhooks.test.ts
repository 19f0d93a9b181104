/** Inbound webhooks and flag reads, framework by framework, on marked cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sdks } from '../server/catalogue';
import { flagSdks } from '../server/link/flag-sdks';
import { root } from './harness/files';
import { webhookComplaints } from './harness/webhook-cases';

const folder = join(root, 'test/webhooks');
const cases = readdirSync(folder)
  .filter((name) => /\.case\.[jt]s$/.test(name))
  .sort();

describe('webhooks', () => {
  it.each(cases)('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect((await webhookComplaints(text, `src/${basename(name).replace('.case', '')}`, sdks)).join('\n')).toBe('');
  });

  it('reads every flag SDK of the catalogue', () => {
    const files = readdirSync(join(root, 'server/catalogue/flags')).filter(
      (name) => /^[a-z].*\.ts$/.test(name) && !name.endsWith('.case.ts') && name !== 'index.ts',
    );
    expect(flagSdks.map((sdk) => `${sdk.id}.ts`).sort()).toEqual(files.sort());
  });
});
