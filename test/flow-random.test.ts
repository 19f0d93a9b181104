/**
 * Random call graphs: what is inferred against what happens. Programs of wrappers and helpers are made at random, analysed,
 * and really run with a `fetch` that always fails and timers that fire at once; requests are counted per call.
 */
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../shared/config';
import { openSession } from '../server/engine/session';
import { inProject } from './harness/cases';

/** Bodies of wrappers: `fn` is what they are given, `n` their count. */
const WRAPPERS: Readonly<Record<string, (name: string, n: number) => string>> = {
  loop: (name, n) => `export async function ${name}<T>(fn: () => Promise<T>): Promise<T> {
  let last: unknown;
  for (let i = 0; i < ${n}; i++) {
    try {
      return await fn();
    } catch (error) {
      last = error;
      await pause(10 * 2 ** i);
    }
  }
  throw last;
}`,
  recursion: (name, n) => `export async function ${name}<T>(fn: () => Promise<T>, left = ${n}): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    if (left <= 1) throw error;
    return ${name}(fn, left - 1);
  }
}`,
  counter: (name, n) => `export async function ${name}<T>(fn: () => Promise<T>): Promise<T> {
  let tries = 0;
  while (true) {
    tries++;
    try {
      return await fn();
    } catch (error) {
      if (tries >= ${n}) throw error;
    }
  }
}`,
  chain: (name, n) => `export function ${name}<T>(fn: () => Promise<T>, left: number = ${n}): Promise<T> {
  return fn().catch((error: unknown) => {
    if (left > 1) return ${name}(fn, left - 1);
    throw error;
  });
}`,
  twice: (name) => `export async function ${name}<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch {
    return fn();
  }
}`,
  through: (name) => `export async function ${name}<T>(fn: () => Promise<T>): Promise<T> {
  const result = await fn();
  return result;
}`,
  rethrow: (name) => `export async function ${name}<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    console.log('failed');
    throw error;
  }
}`,
  swallow: (name) => `export async function ${name}<T>(fn: () => Promise<T>): Promise<T | null> {
  try {
    return await fn();
  } catch {
    return null;
  }
}`,
  factory: (name, n) => `function make${name}<T>(fn: () => Promise<T>, attempts: number) {
  return async (): Promise<T> => {
    for (let i = 1; ; i++) {
      try {
        return await fn();
      } catch (error) {
        if (i >= attempts) throw error;
        await pause(5);
      }
    }
  };
}
export const ${name} = <T>(fn: () => Promise<T>): Promise<T> => make${name}(fn, ${n})();`,
};

interface Program {
  readonly wrappers: readonly { readonly kind: string; readonly n: number }[];
  /** Each helper calls a site (-1) or an earlier helper, through a wrapper (-1: none), in one of two forms. */
  readonly helpers: readonly { readonly target: number; readonly wrapper: number; readonly named: boolean }[];
}

const program: fc.Arbitrary<Program> = fc.record({
  wrappers: fc.array(
    fc.record({ kind: fc.constantFrom(...Object.keys(WRAPPERS)), n: fc.integer({ min: 2, max: 4 }) }),
    { minLength: 2, maxLength: 4 },
  ),
  helpers: fc.array(
    fc.record({
      target: fc.integer({ min: -1, max: 6 }),
      wrapper: fc.integer({ min: -1, max: 3 }),
      named: fc.boolean(),
    }),
    { minLength: 3, maxLength: 8 },
  ),
});

function sourceOf(p: Program): { util: string; app: string } {
  const util = [
    'const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));',
    ...p.wrappers.map((w, i) => WRAPPERS[w.kind]?.(`w${i}`, w.n) ?? ''),
  ].join('\n');
  const helpers = p.helpers.map((h, i) => {
    const inner = h.target < 0 || h.target >= i ? `fetch('https://s${i}.example.com/')` : `h${h.target}()`;
    const wrapper = h.wrapper >= p.wrappers.length ? -1 : h.wrapper;
    const body =
      wrapper < 0
        ? inner
        : h.named && inner.startsWith('h')
          ? `w${wrapper}(h${h.target})`
          : `w${wrapper}(() => ${inner})`;
    return `export async function h${i}(): Promise<unknown> {\n  return ${body};\n}`;
  });
  const names = p.wrappers.map((_, i) => `w${i}`).join(', ');
  return { util, app: `import { ${names} } from './util';\n${helpers.join('\n')}\n` };
}

/** Runs every helper that nobody calls; requests per host, for each of them. */
async function run(p: Program, source: { util: string; app: string }): Promise<Map<string, number[]>> {
  const js = transformSync(`${source.util}\n${source.app.replace(/^import.*\n/, '')}`.replace(/^export /gm, ''), {
    loader: 'ts',
  }).code;
  const called = new Set(p.helpers.map((h, i) => (h.target >= 0 && h.target < i ? h.target : -1)));
  const counts = new Map<string, number[]>();
  for (const [i] of p.helpers.entries()) {
    if (called.has(i)) continue;
    const seen = new Map<string, number>();
    const failing = (url: string): Promise<never> => {
      seen.set(url, (seen.get(url) ?? 0) + 1);
      return Promise.reject(new Error('down'));
    };
    const entry = new Function('fetch', 'setTimeout', 'console', `${js}\nreturn h${i};`)(
      failing,
      (f: () => void) => queueMicrotask(f),
      { log: () => undefined },
    ) as () => Promise<unknown>;
    await entry().catch(() => undefined);
    for (const [url, n] of seen) counts.set(url, [...(counts.get(url) ?? []), n]);
  }
  return counts;
}

describe('random call graphs', () => {
  it('attempts and protection are what really happens', async () => {
    await fc.assert(
      fc.asyncProperty(program, async (p) => {
        const source = sourceOf(p);
        const real = await run(p, source);
        const files = new Map([
          ['src/util.ts', source.util],
          ['src/app.ts', source.app],
        ]);
        const sites = await inProject({ files, packages: new Map(), config: {}, marks: [] }, (root) => {
          const session = openSession({ root, config: defaultConfig, types: 'off', cache: false });
          const facts = session.facts();
          session.dispose();
          return facts.callSites;
        });
        for (const site of sites) {
          const counts = real.get(`https://${site.dependency}/`) ?? [];
          const text = `${site.dependency}\n${source.util}\n${source.app}`;
          expect({ attempts: site.worstCase.attempts, text }).toEqual({ attempts: Math.max(...counts), text });
          expect({ state: site.protections.retry.state, text }).toEqual({
            state: Math.min(...counts) > 1 ? 'present' : 'absent',
            text,
          });
        }
      }),
      {
        numRuns: Number(process.env.FAULTLINE_RUNS ?? 60),
        ...(process.env.FAULTLINE_SEED ? { seed: Number(process.env.FAULTLINE_SEED) } : {}),
      },
    );
  }, 120_000);
});
