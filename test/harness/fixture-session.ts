/** Stands for the engine's session in tests of the command line: the facts are `facts.json` in the root. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFacts } from '../../server/model/project';

export function openSession(options: { root: string }) {
  return {
    facts: (): ProjectFacts => JSON.parse(readFileSync(join(options.root, 'facts.json'), 'utf8')) as ProjectFacts,
    dispose: (): void => undefined,
  };
}
