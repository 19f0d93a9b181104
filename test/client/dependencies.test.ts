import { describe, expect, it } from 'vitest';
import {
  applyFilter,
  causesOf,
  contentOf,
  groupBy,
  isFiltered,
  noFilter,
  verdictOfGroup,
  type Content,
} from '../../client/features/dependencies/model';
import { boundedWords, groupWords, protectionWords, siteWords } from '../../client/features/dependencies/words';
import type { FolderTree } from '../../shared/protocol';
import type { CallSiteReport, FindingReport, Protections, State } from '../../shared/report';

function site(id: string, dependency: string, timeout: State, rest: Partial<CallSiteReport> = {}): CallSiteReport {
  const protections: Protections = {
    timeout: {
      state: timeout,
      ...(timeout === 'present' ? { ms: 600_000, scope: 'attempt', source: 'sdk-default' } : {}),
    },
    retry: { state: 'absent' },
    breaker: { state: 'absent' },
    fallback: { state: 'absent' },
    bulkhead: { state: 'absent' },
  };
  const place = { file: 'src/a.ts', line: 1, column: 1, endLine: 1, endColumn: 9 };
  const worstCase = { attempts: 1, ms: timeout === 'present' ? 600_000 : null };
  return {
    id,
    ...place,
    kind: 'http',
    dependency,
    sdk: null,
    method: 'fetch',
    effect: 'read',
    streaming: false,
    enclosing: null,
    context: 'server',
    protections,
    layers: [],
    worstCase,
    ...rest,
  };
}

function finding(rule: string, callSite: string | null, rest: Partial<FindingReport> = {}): FindingReport {
  return {
    rule,
    severity: 'warning',
    file: 'src/a.ts',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 9,
    message: rule,
    callSite,
    dependency: null,
    cause: null,
    evidence: [],
    fixes: [],
    fingerprint: `${rule} ${callSite}`,
    baselined: false,
    ...rest,
  };
}

function content(callSites: CallSiteReport[], findings: FindingReport[]): Content {
  const folder: FolderTree = {
    uri: 'file:///shop',
    name: 'shop',
    callSites,
    webhookHandlers: [],
    flags: [],
    findings,
    suppressed: 0,
    problems: [],
  };
  return contentOf([folder]);
}

describe('the content of the tree', () => {
  const db = { file: 'src/db.ts', line: 3 };
  const all = content(
    [
      site('1', 'stripe', 'present'),
      site('2', 'postgres', 'absent', { kind: 'database' }),
      site('3', 'postgres', 'absent', { kind: 'database', file: 'src/b.ts' }),
      site('4', 'zeta', 'unknown'),
    ],
    [
      finding('missing-timeout', '2', { cause: db }),
      finding('missing-timeout', '3', { cause: db }),
      finding('hardcoded-secret', null, { severity: 'error', dependency: 'stripe' }),
      finding('unused-suppression', null, { severity: 'info' }),
      finding('missing-retry', '1', { baselined: true }),
    ],
  );

  it('groups by dependency, the worst first; findings about no call are with their dependency', () => {
    const { groups, rest } = groupBy(all, 'dependency');
    expect(groups.map((group) => [group.key, verdictOfGroup(group)])).toEqual([
      ['stripe', 'error'],
      ['postgres', 'warning'],
      ['zeta', 'unknown'],
    ]);
    expect(rest.map((loose) => loose.finding.rule)).toEqual(['unused-suppression']);
  });

  it('groups by kind, verdict and file', () => {
    expect(groupBy(all, 'kind').groups.map((group) => group.key)).toEqual(['database', 'http']);
    expect(groupBy(all, 'verdict').groups.map((group) => group.key)).toEqual([
      'error',
      'warning',
      'info',
      'unknown',
      'fine',
    ]);
    expect(groupBy(all, 'file').groups.map((group) => group.key)).toEqual([
      'file:///shop src/a.ts',
      'file:///shop src/b.ts',
    ]);
  });

  it('has one row for a cause of several findings', () => {
    expect(causesOf(all.sites).map(({ rule, file, line, sites }) => [rule, file, line, sites.length])).toEqual([
      ['missing-timeout', 'src/db.ts', 3, 2],
    ]);
  });

  it('filters by kind, verdict and file', () => {
    const ids = (filter: Partial<typeof noFilter>): string[] =>
      applyFilter(all, { ...noFilter, ...filter }).sites.map((each) => each.site.id);
    expect(ids({})).toEqual(['1', '2', '3', '4']);
    expect(ids({ kinds: ['database'] })).toEqual(['2', '3']);
    expect(ids({ verdicts: ['unknown', 'fine'] })).toEqual(['1', '4']);
    expect(ids({ verdicts: ['warning'], file: 'src/b.ts' })).toEqual(['3']);
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered({ ...noFilter, file: 'src/b.ts' })).toBe(true);
  });

  it('says how bad it is', () => {
    const [stripe, postgres] = groupBy(all, 'dependency').groups;
    expect(groupWords(stripe!.sites)).toBe('up to 10 min · 1/1 timeout');
    expect(groupWords(postgres!.sites)).toBe('unbounded · 0/2 timeout');
    expect(boundedWords([])).toBe('');
    expect(siteWords(site('1', 'x', 'unknown'))).toBe('time not decidable · 1 attempt');
    expect(protectionWords('timeout', site('1', 'x', 'present').protections)).toBe('10 min per attempt, SDK default');
    expect(protectionWords('breaker', site('1', 'x', 'present').protections)).toBe('absent');
  });
});
