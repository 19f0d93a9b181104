/** Resilience libraries: each entry with a case of its own, marked with what holds for each call. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../shared/config';
import { openSession } from '../server/engine/session';
import { libraries } from '../server/libraries';
import type { CallSite, ProjectFacts } from '../server/model/project';
import { compareMarks, inProject, parseCase } from './harness/cases';
import { root } from './harness/files';

const folder = join(root, 'server/libraries');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.case.ts'))
  .sort();

function shownValue(site: CallSite, facts: ProjectFacts, key: string): string {
  const { timeout, retry, breaker, fallback, bulkhead } = site.protections;
  const retries = facts.retries.filter((r) => r.own && r.sites.includes(site.id));
  switch (key) {
    case 'timeout':
      return timeout.state === 'present' ? String(timeout.ms ?? 'set') : timeout.state;
    case 'scope':
      return String(timeout.scope);
    case 'retry':
      return retry.state === 'present'
        ? String(retry.attempts ?? retries.map((r) => (r.bounded === 'absent' ? 'unbounded' : 'some')).join('|'))
        : retry.state;
    case 'backoff':
      return String(retry.backoff);
    case 'jitter':
      return String(retry.jitter);
    case 'bounded':
      return retries.map((r) => r.bounded).join('|');
    case 'filters':
      return retries.map((r) => r.filtersErrors).join('|');
    case 'breaker':
      return breaker.state;
    case 'fallback':
      return fallback.state;
    case 'bulkhead':
      return bulkhead.state;
    case 'percall':
      return facts.policies
        .filter((p) => p.sites.includes(site.id))
        .map((p) => p.perCall)
        .join('|');
    case 'worst':
      return String(site.worstCase.ms);
    default:
      return '?';
  }
}

describe('libraries', () => {
  it('are plain data', () => {
    for (const library of libraries) expect(JSON.parse(JSON.stringify(library))).toEqual(library);
  });

  it('have a case each', () => {
    expect(cases.map((name) => basename(name, '.case.ts'))).toEqual(expect.arrayContaining(libraries.map((l) => l.id)));
  });

  it.each(cases)('%s', async (name) => {
    const example = parseCase(readFileSync(join(folder, name), 'utf8'), `src/${basename(name, '.case.ts')}.ts`);
    const complaints = await inProject(example, (projectRoot) => {
      const session = openSession({ root: projectRoot, config: defaultConfig, types: 'off', cache: false });
      const facts = session.facts();
      session.dispose();
      expect(facts.problems).toEqual([]);
      const found = facts.callSites.map((site) => ({ ...site.place, text: `${site.dependency} ${site.method}`, site }));
      return compareMarks(example.marks, found, (mark, { site }) => {
        const words = mark.text.split(/\s+/);
        const have = [site.kind, site.dependency, site.method, site.effect].join(' ');
        const wrong = words.slice(0, 4).join(' ') === have ? [] : [`is ${have}`];
        for (const word of words.slice(4)) {
          const [key = '', want] = word.split('=');
          const value = shownValue(site, facts, key);
          if (value !== want) wrong.push(`${key} is ${value}, marked ${want}`);
        }
        return wrong.length > 0 ? wrong.join('; ') : null;
      });
    });
    expect(complaints.join('\n')).toBe('');
  });
});
