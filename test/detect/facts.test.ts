import { describe, expect, it } from 'vitest';
import { fileFacts } from '../../server/detect/facts';

describe('fileFacts', () => {
  it('resolves names to variables, destructured parameters included', () => {
    const f = fileFacts(
      'import OpenAI from "openai";\nexport async function ask({ client, q = 1 }: { client: OpenAI; q?: number }, ...rest) { return client.chat.create(q); }',
      'a.ts',
    );
    expect(f.error).toBeNull();
    expect(f.calls).toHaveLength(1);
    const client = f.vars.find((v) => v.name === 'client');
    expect(f.nodes[client?.init ?? -1]).toEqual(['mem', expect.any(Number), 'client']);
    expect(client?.reads).toHaveLength(1);
    expect(f.exports.map((e) => e.name)).toEqual(['ask']);
  });

  it('gives every node but the roots a parent', () => {
    const text =
      'class A { #x = new Foo(); m() { for (let i = 0; i < 3; i++) { try { this.#x.go(i); } catch (e) { throw e; } } } }\nconst f = (a) => a?.b`x${1}`;\nswitch (f) { case 1: f(); }';
    const f = fileFacts(text, 'a.ts');
    const orphans = f.nodes.filter(
      (n, i) => f.parent[i] === -1 && (n[0] === 'call' || n[0] === 'tag' || n[0] === 'new' || n[0] === 'try'),
    );
    expect(orphans).toEqual([]);
  });

  it('knows CommonJS exports and requires', () => {
    const f = fileFacts(
      "const { a } = require('./x');\nmodule.exports = { a };\nexports.b = function () { return a(); };",
      'a.js',
    );
    expect(f.exports.map((e) => e.name)).toEqual(['=', 'b']);
    expect(f.imports).toEqual([['./x', ['*']]]);
    expect(f.commonjs).toBe(true);
  });

  it('finds suppression comments outside of strings only', () => {
    const f = fileFacts(
      "// faultline-ignore-next-line missing-timeout, missing-retry -- slow on purpose\nconst s = '// faultline-ignore-line x';\n/* faultline-ignore-file floating-call */",
      'a.ts',
    );
    expect(f.suppressions.map((s) => [s.kind, s.rules, s.reason, s.line])).toEqual([
      ['next-line', ['missing-timeout', 'missing-retry'], 'slow on purpose', 1],
      ['file', ['floating-call'], null, 3],
    ]);
  });

  it('survives broken source and says where it breaks', () => {
    const f = fileFacts(
      'export async function a() {\n  return await anthropic.messages.create{ model: 1 };\n}\n',
      'a.ts',
    );
    expect(f.error).toMatch(/^2:/);
  });
});
