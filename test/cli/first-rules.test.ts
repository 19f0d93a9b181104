import { describe, expect, it } from 'vitest';
import { defaultConfig, type Config } from '../../shared/config';
import type { ProjectFacts } from '../../server/model/project';
import { checkReport } from '../../server/engine/check';
import { rules } from '../../server/rules';
import { pages } from '../../server/rules/pages';
import { facts, place, policy, retry, secret, site } from '../harness/facts';

const tool = { name: 'faultline', version: '0.0.0' } as const;

/** Messages of one rule over these facts, under the preset `all`. */
function run(rule: string, parts: Partial<ProjectFacts>, config: Partial<Config> = {}) {
  const report = checkReport({ facts: facts(parts), config: { ...defaultConfig, preset: 'all', ...config }, tool });
  expect(report.problems).toEqual([]);
  return report.findings.filter((finding) => finding.rule === rule);
}
const lines = (rule: string, parts: Partial<ProjectFacts>) => run(rule, parts).map((finding) => finding.line);
const at = (line: number, parts: Parameters<typeof site>[0] = {}) =>
  site({ place: place('src/api.ts', line, 9), ...parts });

const present = { state: 'present' } as const;
const unknown = { state: 'unknown' } as const;

it('every rule has what the contract says of it', () => {
  const table: Record<string, string> = {
    'missing-timeout': 'recommended warning',
    'excessive-timeout': 'strict warning',
    'missing-retry': 'recommended info',
    'missing-circuit-breaker': 'strict warning',
    'unbounded-retry': 'recommended error',
    'retry-without-backoff': 'recommended warning',
    'policy-per-call': 'recommended error',
    'floating-call': 'recommended warning',
    'unchecked-response': 'recommended warning',
    'hardcoded-secret': 'recommended error',
    'unused-suppression': 'recommended info',
  };
  for (const [id, expected] of Object.entries(table)) {
    const rule = rules.find((item) => item.id === id);
    expect(`${rule?.preset} ${rule?.severity}`, id).toBe(expected);
    for (const heading of ['# ' + id, '## Why', '## Bad', '## Good', '## Options', '## When not to fix'])
      expect(pages[id], id).toContain(heading);
  }
  const browser = rules.filter((rule) => rule.contexts.includes('browser')).map((rule) => rule.id);
  expect(browser.filter((id) => id in table).sort()).toEqual([
    'floating-call',
    'hardcoded-secret',
    'missing-timeout',
    'unchecked-response',
    'unused-suppression',
  ]);
});

describe('missing-timeout', () => {
  it('reports what is proven absent, and no long-lived call', () => {
    expect(
      lines('missing-timeout', {
        callSites: [
          at(1),
          at(2, { protections: { timeout: present } }),
          at(3, { protections: { timeout: unknown } }),
          at(4, { longLived: true }),
        ],
      }),
    ).toEqual([1]);
  });

  it('names the client, and carries its construction as cause and evidence', () => {
    const client = place('src/http.ts', 4);
    const [finding] = run('missing-timeout', {
      callSites: [
        at(1, {
          sdk: { package: 'axios', version: null },
          client,
          cause: { file: 'src/http.ts', line: 4 },
          method: 'get',
        }),
      ],
    });
    expect(finding).toMatchObject({
      message:
        'Nothing bounds `get` to api.example.com (axios made at src/http.ts:4 without a time limit): a server that accepts the request and stays silent holds it for ever.',
      cause: { file: 'src/http.ts', line: 4 },
      evidence: [{ file: 'src/http.ts', line: 4, message: 'client made here without a time limit' }],
      callSite: 'src/api.ts:1:9',
      dependency: 'api.example.com',
      severity: 'warning',
      baselined: false,
    });
  });

  it("does not claim that Node's fetch waits for ever", () => {
    const [node, browser] = run('missing-timeout', { callSites: [at(1), at(2, { context: 'browser' })] });
    expect(node?.message).toContain('until Node gives up, after 300 s without a byte');
    expect(browser?.message).toContain('for ever');
  });

  it('leaves out dependencies of the option', () => {
    const rules = { 'missing-timeout': ['warning', { ignore: ['api.example.com'] }] as const };
    expect(
      run('missing-timeout', { callSites: [at(1), at(2, { dependency: 'b.example.com' })] }, { rules }).map(
        (finding) => finding.line,
      ),
    ).toEqual([2]);
  });
});

it('excessive-timeout looks at request paths and budgets by kind', () => {
  const bound = (ms: number | null) =>
    ({ timeout: { state: 'present', ms, source: 'sdk-default', scope: 'attempt' } }) as const;
  const sites = [
    at(1, {
      kind: 'llm',
      onRequestPath: 'present',
      protections: bound(600_000),
      worstCase: { attempts: 3, ms: 1_801_500 },
    }),
    at(2, { kind: 'llm', onRequestPath: 'present', protections: bound(60_000) }),
    at(3, { onRequestPath: 'present', protections: bound(30_001) }),
    at(4, { onRequestPath: 'unknown', protections: bound(600_000) }),
    at(5, { onRequestPath: 'present', protections: bound(null) }),
  ];
  const found = run('excessive-timeout', { callSites: sites });
  expect(found.map((finding) => finding.line)).toEqual([1, 3]);
  expect(found[0]?.message).toContain(
    '10 min per attempt (the default of its SDK): longer than the 1 min that llm calls may take on a request path. In all, up to 3 requests and 30 min 2 s',
  );
  expect(run('excessive-timeout', { callSites: sites }, { budgets: { llm: 700_000, default: 700_000 } })).toEqual([]);
});

it('missing-retry reports repeatable calls only', () => {
  expect(
    lines('missing-retry', {
      callSites: [
        at(1),
        at(2, { effect: 'write' }),
        at(3, { effect: 'write', repeatable: true, repeatableBecause: 'PUT' }),
        at(4, { effect: 'write', repeatable: true, repeatableBecause: 'idempotency key' }),
        at(5, { repeatable: null, effect: 'unknown' }),
        at(6, { protections: { retry: present } }),
        at(7, { protections: { retry: unknown } }),
        at(8, { longLived: true }),
      ],
    }),
  ).toEqual([1, 3]);
});

it('missing-circuit-breaker reports third parties', () => {
  const found = run('missing-circuit-breaker', {
    callSites: [
      at(1, { worstCase: { attempts: 3, ms: 30_000 } }),
      at(2, { party: 'own' }),
      at(3, { protections: { breaker: unknown } }),
    ],
  });
  expect(found.map((finding) => `${finding.line} ${finding.message}`)).toEqual([
    '1 No circuit breaker around `fetch` to api.example.com: while it is down, every caller still waits for it to fail, up to 3 requests and 30 s.',
  ]);
});

describe('retries', () => {
  const callSites = [site()];
  it('unbounded-retry stands at the loop, once', () => {
    const found = run('unbounded-retry', {
      callSites,
      retries: [
        retry({ bounded: 'absent', attempts: null }),
        retry({ id: 'b', place: place('src/api.ts', 20), bounded: 'unknown', attempts: null }),
        retry({ id: 'c', place: place('src/api.ts', 30), bounded: 'absent', own: false }),
      ],
    });
    expect(found).toMatchObject([
      { line: 8, column: 3, severity: 'error', callSite: null, dependency: 'api.example.com' },
    ]);
    expect(found[0]?.message).toContain('This loop repeats `fetch` to api.example.com for as long as it fails');
  });

  it('retry-without-backoff knows no delay, and a fixed one without jitter', () => {
    const kinds = [
      retry({ delay: 'absent', backoff: 'none' }),
      retry({ delay: 'present', backoff: 'fixed', jitter: false }),
      retry({ delay: 'present', backoff: 'fixed', jitter: true }),
      retry({ delay: 'present', backoff: 'exponential', jitter: false }),
      retry({ delay: 'unknown', backoff: 'unknown', jitter: null }),
      retry({ delay: 'absent', attempts: 1 }),
    ].map((item, index) => ({ ...item, id: `r${index}`, place: place('src/api.ts', index + 1) }));
    expect(lines('retry-without-backoff', { callSites, retries: kinds })).toEqual([1, 2]);
  });

  it('say nothing of loops whose calls are only in the browser or in tests', () => {
    const bare = retry({ bounded: 'absent', attempts: null });
    expect(lines('unbounded-retry', { callSites: [site({ context: 'browser' })], retries: [bare] })).toEqual([]);
    expect(lines('unbounded-retry', { callSites: [site({ context: 'test' })], retries: [bare] })).toEqual([]);
    expect(lines('unbounded-retry', { callSites: [], retries: [bare] })).toEqual([]);
  });
});

it('policy-per-call says what the policy never does', () => {
  const found = run('policy-per-call', {
    callSites: [site()],
    policies: [
      policy({ sites: ['src/api.ts:10:9'] }),
      policy({ id: 'p2', place: place('src/b.ts', 2), kind: 'bulkhead' }),
      policy({ id: 'p3', place: place('src/b.ts', 3), perCall: 'unknown' }),
    ],
  });
  expect(found.map((finding) => finding.message)).toEqual([
    'This breaker (opossum) is made anew for each call of the function it guards: it counts one call at most and never opens, so `fetch` to api.example.com runs as if it were not there. Make it once, outside of the function.',
    'This bulkhead (opossum) is made anew for each call of the function it guards: it sees one call at a time and never holds one back. Make it once, outside of the function.',
  ]);
});

it('floating-call reports what nobody waits for', () => {
  const uses = [
    'awaited',
    'returned',
    'caught',
    'chained',
    'stored',
    'void',
    'floating',
    'callback',
    'unknown',
  ] as const;
  expect(lines('floating-call', { callSites: uses.map((consumption, index) => at(index, { consumption })) })).toEqual([
    6,
  ]);
  expect(
    run('floating-call', { callSites: [at(1, { consumption: 'floating', context: 'browser' })] })[0]?.message,
  ).toContain('nothing notices');
});

it('unchecked-response speaks of status and error, and leaves thrown-away results to floating-call', () => {
  const found = run('unchecked-response', {
    callSites: [
      at(1, { resultChecked: 'absent' }),
      at(2, { resultChecked: 'absent', resultCarries: 'error', method: 'from.select' }),
      at(3, { resultChecked: 'unknown' }),
      at(4, { resultChecked: null, resultCarries: null }),
      at(5, { resultChecked: 'absent', consumption: 'floating' }),
      at(6, { resultChecked: 'absent', consumption: 'void' }),
    ],
  });
  expect(found.map((finding) => finding.message.split(':')[0])).toEqual([
    'Nobody looks at `ok` or `status` of `fetch` to api.example.com',
    'Nobody reads `error` of `from.select` to api.example.com',
  ]);
});

it('hardcoded-secret names the option, never the value', () => {
  expect(
    run('hardcoded-secret', {
      secrets: [secret(), secret({ id: 's2', place: place('src/db.ts', 1), sdk: 'pg', option: '$0' })],
    }).map((finding) => finding.message.split(' is written')[0]),
  ).toEqual(['The `apiKey` of openai', 'The key or password of pg']);
});
