import { describe, expect, it } from 'vitest';
import { defaultConfig, type Config } from '../../shared/config';
import type { ProjectFacts } from '../../server/model/project';
import { checkReport, judge } from '../../server/engine/check';
import { coverageOf, shortfalls } from '../../server/engine/coverage';
import { inventoryReport } from '../../server/engine/inventory';
import { defineRule, everywhere } from '../../server/rules/define';
import { facts, place, site, suppression } from '../harness/facts';

const tool = { name: 'faultline', version: '0.0.0' } as const;
const check = (project: ProjectFacts, config: Partial<Config> = {}) =>
  checkReport({ facts: project, config: { ...defaultConfig, ...config }, tool });
const only = (id: string, level: 'warning' | 'info' = 'warning'): Partial<Config> => ({
  forced: { rules: { [id]: level } },
});
const of = (report: ReturnType<typeof check>, rule: string) =>
  report.findings.filter((finding) => finding.rule === rule);

describe('running rules', () => {
  const crashing = defineRule({
    id: 'crashing',
    category: 'failure',
    preset: 'recommended',
    severity: 'error',
    description: 'x',
    messages: { m: '{call}' },
    check(given, report) {
      for (const item of given.project.callSites) report({ site: item, message: 'm', data: { call: item.method } });
      throw new Error('boom');
    },
  });
  const sound = defineRule({
    id: 'sound',
    category: 'failure',
    preset: 'recommended',
    severity: 'info',
    description: 'x',
    messages: { m: 'm' },
    check(given, report) {
      for (const item of given.project.callSites) report({ site: item, message: 'm' });
    },
  });

  it('isolates a crash: it becomes a problem, the other rules report', () => {
    const report = checkReport({
      facts: facts({ callSites: [site()] }),
      config: defaultConfig,
      tool,
      rules: [crashing, sound],
    });
    expect(report.findings.map((finding) => finding.rule)).toContain('sound');
    expect(report.problems).toEqual([{ file: '.', message: 'rule crashing failed: boom' }]);
  });

  it('reports the browser only where a rule says so, and tests only when they are included', () => {
    const wide = defineRule({ ...sound, id: 'wide', contexts: everywhere });
    const project = facts({
      callSites: [
        site({ place: place('a.ts', 1), context: 'browser' }),
        site({ place: place('b.test.ts', 1), context: 'test' }),
        site({ place: place('c.ts', 1), context: 'script' }),
      ],
    });
    const run = (includeTests: boolean) =>
      judge(project, { ...defaultConfig, includeTests }, [sound, wide]).findings.map(
        (finding) => `${finding.place.file} ${finding.rule}`,
      );
    expect(run(false)).toEqual(['a.ts wide', 'c.ts sound', 'c.ts wide']);
    expect(run(true)).toEqual(['a.ts wide', 'b.test.ts sound', 'b.test.ts wide', 'c.ts sound', 'c.ts wide']);
  });

  it('sorts by file, position and rule, whatever the order of the facts', () => {
    const sites = [
      site({ place: place('b.ts', 2) }),
      site({ place: place('a.ts', 9, 4) }),
      site({ place: place('a.ts', 9, 2) }),
      site({ place: place('a.ts', 10) }),
    ];
    const order = (list: typeof sites) =>
      check(facts({ callSites: list })).findings.map(
        (finding) => `${finding.file}:${finding.line}:${finding.column} ${finding.rule}`,
      );
    expect(order(sites)).toEqual(order([...sites].reverse()));
    expect(order(sites).filter((text) => text.endsWith('missing-timeout'))).toEqual(
      ['a.ts:9:2', 'a.ts:9:4', 'a.ts:10:1', 'b.ts:2:1'].map((at) => `${at} missing-timeout`),
    );
  });

  it('limits what is reported to the paths given, never the facts', () => {
    const project = facts({
      callSites: [site({ place: place('src/a.ts', 1) }), site({ place: place('lib/b.ts', 1) })],
    });
    const report = checkReport({
      facts: project,
      config: defaultConfig,
      tool,
      reported: (file) => file.startsWith('src/'),
    });
    expect([...new Set(report.findings.map((finding) => finding.file))]).toEqual(['src/a.ts']);
    expect(report.summary).toMatchObject({ files: 12, callSites: 1 });
    expect(report.coverage.total.sites).toBe(1);
  });
});

describe('fingerprints', () => {
  const prints = (...sites: ReturnType<typeof site>[]) =>
    of(check(facts({ callSites: sites }), only('missing-timeout')), 'missing-timeout').map(
      (finding) => finding.fingerprint,
    );

  it('stay when lines move and calls are reformatted', () => {
    expect(prints(site({ place: place('a.ts', 3, 5, 8) }))).toEqual(prints(site({ place: place('a.ts', 40, 9, 30) })));
  });

  it('tell rule, file, function, method, dependency and equals apart', () => {
    const all = prints(
      site({ place: place('a.ts', 1) }),
      site({ place: place('a.ts', 2) }),
      site({ place: place('b.ts', 1) }),
      site({ place: place('a.ts', 3), enclosing: 'other' }),
      site({ place: place('a.ts', 4), method: 'get' }),
      site({ place: place('a.ts', 5), dependency: 'b.example.com' }),
    );
    expect(new Set(all).size).toBe(6);
    expect(all.every((text) => /^[0-9a-f]{16}$/.test(text))).toBe(true);
  });

  it('stay for the others when a suppression hides an equal', () => {
    const sites = [site({ place: place('a.ts', 2) }), site({ place: place('a.ts', 4) })];
    const shown = of(
      check(facts({ callSites: sites, suppressions: [suppression(['missing-timeout'], place('a.ts', 1))] })),
      'missing-timeout',
    );
    expect(shown.map((finding) => finding.fingerprint)).toEqual(prints(...sites).slice(1));
  });
});

describe('suppressions', () => {
  const at = (line: number) => site({ place: place('a.ts', line, 9) });
  const run = (suppressions: ProjectFacts['suppressions'], lines: number[], config: Partial<Config> = {}) => {
    const report = check(facts({ callSites: lines.map(at), suppressions }), {
      forced: { rules: { 'missing-retry': 'off' } },
      ...config,
    });
    return {
      timeouts: of(report, 'missing-timeout').map((finding) => finding.line),
      unused: of(report, 'unused-suppression').map((finding) => `${finding.line} ${finding.message}`),
      suppressed: report.suppressed,
    };
  };

  it('speak of the next line, this line or the file', () => {
    expect(run([suppression(['missing-timeout'], place('a.ts', 4))], [5, 6])).toEqual({
      timeouts: [6],
      unused: [],
      suppressed: 1,
    });
    expect(run([suppression(['missing-timeout'], place('a.ts', 5), { kind: 'line' })], [5, 6])).toEqual({
      timeouts: [6],
      unused: [],
      suppressed: 1,
    });
    expect(run([suppression(['missing-timeout'], place('a.ts', 90), { kind: 'file' })], [5, 6])).toEqual({
      timeouts: [],
      unused: [],
      suppressed: 2,
    });
    expect(run([suppression(['missing-timeout'], place('b.ts', 4))], [5]).timeouts).toEqual([5]);
  });

  it('may stand above each other', () => {
    const stacked = [
      suppression(['unchecked-response'], place('a.ts', 3)),
      suppression(['missing-timeout'], place('a.ts', 4)),
    ];
    const report = check(facts({ callSites: [{ ...at(5), resultChecked: 'absent' }], suppressions: stacked }), {
      forced: { rules: { 'missing-retry': 'off' } },
    });
    expect([report.findings, report.suppressed]).toEqual([[], 2]);
  });

  it('are reported when they do nothing, name no rule or one that does not exist', () => {
    expect(
      run(
        [
          suppression(['missing-timeout'], place('a.ts', 8)),
          suppression(['mising-timeout', 'nonsense'], place('a.ts', 4)),
          suppression([], place('a.ts', 2)),
        ],
        [5],
      ).unused,
    ).toEqual([
      '2 This comment suppresses nothing: it names no rule.',
      '4 This comment suppresses nothing: there is no rule `mising-timeout`; did you mean `missing-timeout`?',
      '4 This comment suppresses nothing: there is no rule `nonsense`.',
      '8 This comment suppresses nothing: `missing-timeout` reports nothing on the next line. Remove it.',
    ]);
  });

  it('of a rule that is off are not unused', () => {
    expect(run([suppression(['missing-retry', 'missing-circuit-breaker'], place('a.ts', 4))], [5]).unused).toEqual([]);
  });

  it('need a reason in strict', () => {
    const silent = [suppression(['missing-timeout'], place('a.ts', 4), { reason: null })];
    expect(run(silent, [5])).toMatchObject({ timeouts: [], unused: [] });
    expect(run(silent, [5], { preset: 'strict' })).toMatchObject({
      timeouts: [5],
      unused: [
        '4 This comment suppresses nothing: the preset `strict` wants a reason, as in `missing-timeout -- why`.',
      ],
    });
  });

  it('in test files are not looked at, unless tests are included', () => {
    const project = facts({ suppressions: [suppression(['missing-timeout'], place('src/a.test.ts', 1))] });
    expect(check(project).findings).toEqual([]);
    expect(of(check(project, { includeTests: true }), 'unused-suppression')).toHaveLength(1);
  });

  it('can be about unused suppressions, and are judged themselves', () => {
    const whole = suppression(['unused-suppression'], place('a.ts', 1), { kind: 'file' });
    expect(run([whole, suppression(['missing-timeout'], place('a.ts', 8))], [5])).toMatchObject({
      unused: [],
      suppressed: 1,
    });
    expect(run([whole], [5]).unused).toEqual([
      '1 This comment suppresses nothing: `unused-suppression` reports nothing in this file. Remove it.',
    ]);
  });

  it('the nearest comment counts, so that a file-wide one beside it is told to be idle', () => {
    const both = [
      suppression(['missing-timeout'], place('a.ts', 1), { kind: 'file' }),
      suppression(['missing-timeout'], place('a.ts', 4)),
    ];
    expect(run(both, [5]).unused.map((text) => text.split(' ')[0])).toEqual(['1']);
  });
});

describe('coverage', () => {
  const present = { state: 'present' } as const;
  const unknown = { state: 'unknown' } as const;
  const sites = [
    site({
      place: place('a.ts', 1),
      kind: 'llm',
      onRequestPath: 'present',
      protections: { timeout: present, retry: present, fallback: present },
    }),
    site({
      place: place('a.ts', 2),
      kind: 'llm',
      onRequestPath: 'unknown',
      protections: { timeout: unknown, retry: unknown, breaker: present },
    }),
    site({ place: place('a.ts', 3), kind: 'database', party: 'own', effect: 'write', context: 'script' }),
    site({
      place: place('a.ts', 4),
      kind: 'database',
      party: 'own',
      context: 'edge',
      protections: { timeout: present },
    }),
    site({ place: place('a.ts', 5), context: 'browser', protections: { timeout: present } }),
    site({ place: place('a.ts', 6), context: 'test' }),
  ];

  it('counts decided sites of server, edge and script', () => {
    expect(coverageOf(sites)).toEqual({
      llm: { sites: 2, timeout: 1, retry: 1, breaker: 0.5, fallback: 1 },
      database: { sites: 2, timeout: 0.5, retry: 0, breaker: null, fallback: null },
      total: { sites: 4, timeout: 2 / 3, retry: 0.5, breaker: 0.5, fallback: 1, unknown: { timeout: 1, retry: 1 } },
    });
    expect(coverageOf([]).total).toEqual({
      sites: 0,
      timeout: null,
      retry: null,
      breaker: null,
      fallback: null,
      unknown: { timeout: 0, retry: 0 },
    });
  });

  it('knows what falls short, and what exactly meets a minimum', () => {
    const list = Array.from({ length: 100 }, (_, i) =>
      site({ place: place('a.ts', i + 1), protections: { timeout: i < 57 ? present : { state: 'absent' } } }),
    );
    expect(shortfalls(coverageOf(list), { timeout: 57, fallback: 100 })).toEqual([]);
    expect(shortfalls(coverageOf(list), { timeout: 58 })).toMatchObject([{ measure: 'timeout', wanted: 58 }]);
  });

  it('is the same in check and inventory, and tests are in no list', () => {
    const project = facts({ callSites: sites });
    const inventory = inventoryReport({ facts: project, config: defaultConfig, tool });
    expect(inventory.coverage).toEqual(check(project).coverage);
    expect(inventory.callSites.map((item) => item.line)).toEqual([1, 2, 3, 4, 5]);
    expect(Object.keys(inventory.callSites[0] ?? {})).toEqual([
      'id',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'kind',
      'dependency',
      'sdk',
      'method',
      'effect',
      'streaming',
      'enclosing',
      'context',
      'protections',
      'layers',
      'worstCase',
    ]);
    expect(
      inventoryReport({ facts: project, config: { ...defaultConfig, includeTests: true }, tool }).callSites,
    ).toHaveLength(6);
  });
});
