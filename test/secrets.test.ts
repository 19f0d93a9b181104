/** Literal keys and passwords in constructions, on a marked case. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSession } from '../server/engine';
import { defaultConfig } from '../shared/config';
import { compareMarks, inProject, parseCase } from './harness/cases';
import { root } from './harness/files';

it('finds what is a secret and leaves what is none', async () => {
  const example = parseCase(readFileSync(join(root, 'test/protect/secrets.case.ts'), 'utf8'), 'src/secrets.ts');
  const secrets = await inProject(example, (projectRoot) => {
    const session = openSession({ root: projectRoot, config: defaultConfig, types: 'off', cache: false });
    try {
      return session.facts().secrets;
    } finally {
      session.dispose();
    }
  });
  const found = secrets.map((secret) => ({ ...secret.place, text: `${secret.sdk} ${secret.option}` }));
  const complaints = compareMarks(example.marks, found, (mark, find) =>
    mark.text === find.text ? null : `is ${find.text}, marked ${mark.text}`,
  );
  expect(complaints.join('\n')).toBe('');
  expect(new Set(secrets.map((secret) => secret.id)).size).toBe(secrets.length);
});
