/** Protection through the project's own code: every form as a small project, marked with what holds for each call. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../shared/config';
import { openSession } from '../server/engine/session';
import type { CallSite, RetryFact } from '../server/model/project';
import { compareMarks, inProject, parseCase } from './harness/cases';
import { root } from './harness/files';

const folder = join(root, 'test/flow');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.case.ts'))
  .sort();

function shownValue(site: CallSite, retries: readonly RetryFact[], key: string): string {
  const { timeout, retry, breaker, fallback, bulkhead } = site.protections;
  switch (key) {
    case 'timeout':
      return timeout.state === 'present' ? String(timeout.ms ?? 'set') : timeout.state;
    case 'retry':
      return retry.state === 'present' ? String(retry.attempts ?? 'unbounded') : retry.state;
    case 'backoff':
      return String(retry.backoff);
    case 'jitter':
      return String(retry.jitter);
    case 'breaker':
      return breaker.state;
    case 'fallback':
      return fallback.state;
    case 'bulkhead':
      return bulkhead.state;
    case 'source':
      return String(retry.source ?? timeout.source);
    case 'attempts':
      return String(site.worstCase.attempts);
    case 'dependency':
      return site.dependency;
    case 'worst':
      return String(site.worstCase.ms);
    case 'bounded':
      return retries
        .filter((r) => r.sites.includes(site.id))
        .map((r) => r.bounded)
        .join('|');
    case 'filters':
      return retries
        .filter((r) => r.sites.includes(site.id) && r.own)
        .map((r) => r.filtersErrors)
        .join('|');
    default:
      return '?';
  }
}

describe('protection flow', () => {
  it.each(cases)('%s', async (name) => {
    const example = parseCase(readFileSync(join(folder, name), 'utf8'), `src/${basename(name, '.case.ts')}.ts`);
    const complaints = await inProject(example, (projectRoot) => {
      const session = openSession({ root: projectRoot, config: defaultConfig, types: 'off', cache: false });
      const facts = session.facts();
      session.dispose();
      expect(facts.problems).toEqual([]);
      const found = facts.callSites.map((site) => ({ ...site.place, text: `${site.dependency} ${site.method}`, site }));
      return compareMarks(example.marks, found, (mark, { site }) => {
        const wrong = mark.text.split(/\s+/).flatMap((pair) => {
          const [key = '', want] = pair.split('=');
          const have = shownValue(site, facts.retries, key);
          return have === want ? [] : [`${key} is ${have}, marked ${want}`];
        });
        return wrong.length > 0 ? wrong.join('; ') : null;
      });
    });
    expect(complaints.join('\n')).toBe('');
  });
});
