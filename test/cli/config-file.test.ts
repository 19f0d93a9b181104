import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configSchema, defaultConfig, parseDuration } from '../../shared/config';
import { ConfigError, loadConfig, parseConfig, resolveConfig } from '../../server/engine/config-file';
import { ruleSchemas } from '../../server/engine/explain';
import { createSettings } from '../../server/engine/settings';
import { userSdks } from '../../server/engine/user-catalogue';
import { rules } from '../../server/rules';

const known = ruleSchemas();
const rule = (id: string) => {
  const found = rules.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return found;
};

function faults(text: string): string[] {
  try {
    parseConfig(text, 'c.jsonc', known);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((item) => `${item.line}:${item.column} ${item.message}`);
  }
}

describe('parsing', () => {
  it('takes comments, trailing commas and a schema', () => {
    expect(
      parseConfig('// a\n{ "$schema": "./s.json", "preset": "strict", /* b */ "exclude": ["gen",], }', 'c', known),
    ).toEqual({
      $schema: './s.json',
      preset: 'strict',
      exclude: ['gen'],
    });
  });

  it.each([
    ['{\n  "prest": "all"\n}', '2:3 unknown key `prest` (did you mean `preset`?)'],
    [
      '{ "preset": "strickt" }',
      '1:13 `preset` is "strickt" but must be "recommended", "strict", "all" (did you mean "strict"?)',
    ],
    [
      '{ "rules": {\n "missing-timout": "off" } }',
      '2:2 unknown rule `missing-timout` (did you mean `missing-timeout`?)',
    ],
    [
      '{ "rules": { "missing-timeout": "warn" } }',
      '1:33 `rules.missing-timeout` is "warn" but must be "off", "info", "warning", "error" (did you mean "warning"?)',
    ],
    [
      '{ "rules": { "missing-timeout": ["info", { "ignor": [] }] } }',
      '1:44 unknown key `ignor` in `rules.missing-timeout[1]` (did you mean `ignore`?)',
    ],
    ['{ "includeTests": "yes" }', '1:19 `includeTests` must be true or false'],
    [
      '{ "budgets": { "llm": "1 minute" } }',
      '1:23 `budgets.llm` is "1 minute" but must be a number of ms or text such as "30s", "2m", "500ms"',
    ],
    ['{ "budgets": { "llm": -1 } }', '1:23 `budgets.llm` must be at least 0'],
    ['{ "overrides": [{ "rules": {} }] }', '1:17 `overrides[0]` needs `files`'],
    [
      '{ "wrappers": [{ "export": "retry" }] }',
      '1:16 `wrappers[0]` needs `package` or `module` to say where it comes from',
    ],
    [
      '{ "clients": [{ "package": "a", "module": "b", "kind": "http" }] }',
      '1:15 `clients[0]` needs only one of `package` or `module` to say where it comes from',
    ],
    ['{ "preset": "all", "preset": "all" }', '1:20 `preset` is given twice'],
    ['[]', '1:1 `the config` must be an object'],
    ['', '1:1 not valid JSON: value expected'],
    ['{\n "a": \n}', '3:1 not valid JSON: value expected'],
  ])('%s → %s', (text, message) => {
    expect(faults(text)).toContain(message);
  });

  it('names several faults in source order', () => {
    expect(faults('{ "a": 1,\n "b": 2 }').map((text) => text.split(' ')[0])).toEqual(['1:3', '2:2']);
  });

  it('reads durations', () => {
    expect([500, '500ms', '30s', '1.5m', '2min', '1h', 'soon', -1].map(parseDuration)).toEqual([
      500,
      500,
      30_000,
      90_000,
      120_000,
      3_600_000,
      null,
      null,
    ]);
  });
});

describe('finding', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-config-'));
    mkdirSync(join(folder, 'repo/.git'), { recursive: true });
    mkdirSync(join(folder, 'repo/packages/a/src'), { recursive: true });
    mkdirSync(join(folder, 'repo/packages/b'), { recursive: true });
    writeFileSync(join(folder, 'faultline.config.jsonc'), '{ "preset": "all" }');
    writeFileSync(join(folder, 'repo/packages/a/faultline.config.json'), '{ "preset": "strict" }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the nearest one, and none from above the repository', () => {
    const load = (root: string) => loadConfig({ root: join(folder, root), rules: known }).config.preset;
    expect(load('repo/packages/a/src')).toBe('strict');
    expect(load('repo/packages/b')).toBe('recommended');
    writeFileSync(
      join(folder, 'repo/faultline.config.jsonc'),
      '{ "preset": "all", "exclude": ["packages/b/gen", "packages/a/x"], "overrides": [{ "files": "packages/b/scripts", "rules": {} }] }',
    );
    const { config } = loadConfig({ root: join(folder, 'repo/packages/b'), rules: known });
    expect(config.preset).toBe('all');
    expect(config.exclude).toEqual(['/gen']);
    expect(config.overrides[0]?.files).toEqual(['/scripts']);
  });

  it('says which file is missing or broken', () => {
    expect(() => loadConfig({ root: folder, file: join(folder, 'nope.jsonc'), rules: known })).toThrow(
      /nope\.jsonc:1:1: the config cannot be used: there is no such file/,
    );
  });
});

describe('what is in force', () => {
  const settings = (text: string) => createSettings(resolveConfig(parseConfig(text, 'c', known)));

  it('follows the preset', () => {
    const level = (preset: string, id: string) => settings(`{ "preset": "${preset}" }`)('src/a.ts').level(rule(id));
    expect(['recommended', 'strict', 'all'].map((preset) => level(preset, 'missing-circuit-breaker'))).toEqual([
      'off',
      'warning',
      'info',
    ]);
    expect(['recommended', 'strict', 'all'].map((preset) => level(preset, 'missing-retry'))).toEqual([
      'info',
      'info',
      'info',
    ]);
    expect(['recommended', 'strict', 'all'].map((preset) => level(preset, 'unbounded-retry'))).toEqual([
      'error',
      'error',
      'error',
    ]);
  });

  it('lets later overrides win, and keeps options of earlier ones', () => {
    const at = settings(`{
      "rules": { "missing-timeout": ["error", { "ignore": ["a"] }] },
      "budgets": { "llm": "10s" },
      "overrides": [
        { "files": "scripts", "rules": { "missing-timeout": "info" }, "preset": "strict", "budgets": { "llm": "5m" } },
        { "files": ["scripts/**/*.ts", "!scripts/keep.ts"], "rules": { "missing-timeout": "off" } }
      ] }`);
    const level = (file: string) => at(file).level(rule('missing-timeout'));
    expect([level('src/a.ts'), level('scripts/a.js'), level('scripts/x/a.ts'), level('scripts/keep.ts')]).toEqual([
      'error',
      'info',
      'off',
      'info',
    ]);
    expect(at('scripts/a.js').options(rule('missing-timeout'))).toEqual({ ignore: ['a'] });
    expect(at('scripts/a.js').level(rule('missing-circuit-breaker'))).toBe('warning');
    expect([at('src/a.ts').budgets.llm, at('scripts/a.js').budgets.llm, at('scripts/a.js').budgets.default]).toEqual([
      10_000, 300_000, 30_000,
    ]);
  });

  it('lets the command line win over everything', () => {
    const config = {
      ...resolveConfig(
        parseConfig(
          '{ "overrides": [{ "files": "**", "preset": "all", "rules": { "missing-timeout": "off" } }] }',
          'c',
          known,
        ),
      ),
      forced: { preset: 'strict' as const, rules: { 'missing-timeout': 'error' as const } },
    };
    const at = createSettings(config)('src/a.ts');
    expect([at.preset, at.level(rule('missing-timeout')), at.level(rule('missing-circuit-breaker'))]).toEqual([
      'strict',
      'error',
      'warning',
    ]);
  });
});

describe('clients, calls and schema', () => {
  it('become catalogue entries', () => {
    const config = resolveConfig(
      parseConfig(
        `{
      "clients": [
        { "package": "@acme/billing", "export": "Billing", "made": "new", "kind": "http", "dependency": "billing", "timeoutMs": "10s",
          "calls": { "invoices.list": "read", "close": "none", "pay": { "effect": "write", "idempotent": true, "timeoutMs": null } },
          "options": [{ "path": "$0.timeout", "sets": "timeout", "unit": "s" }] },
        { "packages": ["x"], "kind": "cache", "id": "x", "exports": { "default": { "is": "c" } }, "types": { "c": { "members": {} } } }
      ],
      "calls": [{ "module": "./src/native.ts", "export": "send", "kind": "queue", "effect": "write" }] }`,
        'c',
        known,
      ),
    );
    const [billing, complete, send] = userSdks(config);
    expect(billing).toMatchObject({
      packages: ['@acme/billing'],
      npm: '@acme/billing',
      dependency: 'billing',
      party: 'third',
      exports: { Billing: { new: 'client', type: 'client' } },
      defaults: [{ timeout: { ms: 10_000, scope: 'attempt' }, retry: null }],
      optionSets: { client: [{ path: '$0.timeout', sets: 'timeout', unit: 's' }] },
      types: {
        client: {
          optionSet: 'client',
          members: {
            'invoices.list': { call: { effect: 'read' } },
            close: { none: true },
            pay: { call: { effect: 'write', idempotent: true, timeout: null } },
          },
        },
      },
    });
    expect(complete).toMatchObject({ id: 'x', packages: ['x'], exports: { default: { is: 'c' } }, defaults: [] });
    expect(send).toMatchObject({
      packages: ['./src/native.ts'],
      npm: null,
      exports: { send: { call: { effect: 'write' } } },
      defaults: [],
    });
  });

  it('describes every key for editors', () => {
    const undescribed: string[] = [];
    const visit = (schema: Readonly<Record<string, unknown>>, path: string): void => {
      const properties = (schema.properties ?? {}) as Record<string, Readonly<Record<string, unknown>>>;
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value.description !== 'string') undescribed.push(`${path}.${name}`);
        visit(value, `${path}.${name}`);
      }
      if (schema.items && !Array.isArray(schema.items))
        visit(schema.items as Readonly<Record<string, unknown>>, `${path}[]`);
    };
    visit(configSchema(known), '');
    expect(undescribed).toEqual([]);
  });

  it('is documented with examples that are valid, and every key is named', () => {
    const page = readFileSync(join(__dirname, '../../docs/configuration.md'), 'utf8');
    const examples = [...page.matchAll(/```jsonc\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) expect(userSdks(resolveConfig(parseConfig(example, 'c', known)))).toBeDefined();
    const keys = Object.keys((configSchema().properties ?? {}) as object).filter((key) => key !== '$schema');
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  it('has the defaults that an empty file gives', () => {
    expect(resolveConfig({})).toEqual(defaultConfig);
  });
});
