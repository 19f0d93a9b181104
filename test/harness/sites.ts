/** Call sites of a marked-up case, compared with its marks: `kind dependency method effect key=value…`. */
import { defaultConfig } from '../../shared/config';
import { openSession } from '../../server/engine';
import type { CallSite } from '../../server/model/project';
import { type Case, compareMarks, inProject, type Mark } from './cases';

/** `kind dependency method effect timeout=… retry=… …` of a call, as far as a mark asks. */
function described(site: CallSite, keys: readonly string[]): string {
  const { timeout, retry } = site.protections;
  const values: Record<string, string> = {
    timeout: timeout.state === 'present' ? String(timeout.ms ?? 'unknown') : timeout.state,
    retry: retry.state === 'present' ? String(retry.attempts ?? 'unbounded') : retry.state,
    source: timeout.source ?? '',
    covers: timeout.covers ?? '',
    scope: timeout.scope ?? '',
    use: site.consumption,
    context: site.context,
  };
  const details = keys.map((key) =>
    key in values ? `${key}=${values[key]}` : site.streaming && key === 'streaming' ? key : `not ${key}`,
  );
  return [site.kind, site.dependency, site.method, site.effect, ...details].join(' ');
}

/** The words of a mark; a method may hold a space after `new`. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\bnew (\w)/g, 'new\u0000$1')
    .split(/\s+/)
    .map((word) => word.replace('\u0000', ' '));
}

function differs(mark: Mark, { site }: { site: CallSite }): string | null {
  const words = wordsOf(mark.text);
  const expected = words.join(' ');
  const keys = words.slice(4).map((word) => word.split('=')[0] ?? '');
  const actual = described(site, keys);
  return expected === actual ? null : `is\n    ${actual}\n  but is marked\n    ${expected}`;
}

/** What is wrong with the call sites found in a case; empty when all is as marked. */
export async function siteComplaints(example: Case): Promise<string[]> {
  const sites = await inProject(example, (root) => {
    const session = openSession({ root, config: defaultConfig, types: 'off', cache: false });
    try {
      return session.facts().callSites;
    } finally {
      session.dispose();
    }
  });
  const found = sites.map((site) => ({ ...site.place, text: `${site.kind} ${site.dependency} ${site.method}`, site }));
  return compareMarks(example.marks, found, differs);
}
