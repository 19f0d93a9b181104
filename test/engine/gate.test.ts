/**
 * The gate loses nothing: facts are the same as when every file is parsed. `FAULTLINE_CORPUS` names a folder of
 * checkouts that are compared as well.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../shared/config';
import { CatalogueIndex } from '../../server/link/catalogue-index';
import { exportedNames, scanFile } from '../../server/engine/gate-files';
import { openSession } from '../../server/engine/session';
import { sdks } from '../../server/catalogue';
import type { ProjectFacts } from '../../server/model/project';
import { inProject, parseCase } from '../harness/cases';
import { root } from '../harness/files';

function factsOf(folder: string, gate: boolean): ProjectFacts {
  const session = openSession({ root: folder, config: defaultConfig, types: 'off', cache: false, gate });
  const facts = session.facts();
  session.dispose();
  return facts;
}

/** The order in which problems are met is not part of the result. */
function comparable(facts: ProjectFacts): ProjectFacts {
  return { ...facts, problems: [...facts.problems].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

const flow = ['test/flow', 'test/detect/identity', 'test/webhooks', 'test/flags'].flatMap((folder) =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
    .filter((name) => name.endsWith('.case.ts'))
    .map((name) => `${folder}/${name}`),
);
const catalogue = readdirSync(join(root, 'server/catalogue'), { recursive: true })
  .map((name) => `server/catalogue/${String(name).replace(/\\/g, '/')}`)
  .filter((name) => name.endsWith('.case.ts'));

describe('gate against parsing everything', () => {
  it.each(readdirSync(join(root, 'test/workspaces')))('workspace %s', (name) => {
    const folder = join(root, 'test/workspaces', name);
    const whole = factsOf(folder, false);
    expect(whole.callSites.length).toBeGreaterThan(0);
    expect(comparable(factsOf(folder, true))).toEqual(comparable(whole));
  });

  it.each([...flow, ...catalogue].sort())('%s', async (file) => {
    const example = parseCase(readFileSync(join(root, file), 'utf8'), `src/${basename(file, '.case.ts')}.ts`);
    await inProject(example, (folder) =>
      expect(comparable(factsOf(folder, true))).toEqual(comparable(factsOf(folder, false))),
    );
  });

  const corpus = process.env.FAULTLINE_CORPUS ?? '';
  const checkouts =
    corpus && existsSync(corpus) ? readdirSync(corpus, { withFileTypes: true }).filter((e) => e.isDirectory()) : [];
  for (const { name } of checkouts) {
    it(`checkout ${name}`, { timeout: 900_000 }, () => {
      const folder = join(corpus, name);
      expect(comparable(factsOf(folder, true))).toEqual(comparable(factsOf(folder, false)));
    });
  }
});

describe('scan of one file', () => {
  const index = new CatalogueIndex(sdks);
  const seed = (text: string, file = 'src/a.ts'): boolean => scanFile(file, text, index, (s) => s).seed;

  it('takes what may hold a call', () => {
    expect(seed("import OpenAI from 'openai';")).toBe(true);
    expect(seed('export const get = (u: string) => fetch(u);')).toBe(true);
    expect(seed("import express from 'express';")).toBe(true);
    expect(seed("const { Pool } = require('pg');")).toBe(true);
  });

  it('leaves out types that hold no client, and what is in no catalogue', () => {
    expect(seed("import type { User } from '@prisma/client'; export const name = (u: User) => u.name;")).toBe(false);
    expect(seed("import { z } from 'zod'; export const s = z.string();")).toBe(false);
    expect(
      seed("import { Prisma } from '@prisma/client'; export const f = (tx: Prisma.TransactionClient) => tx;"),
    ).toBe(true);
  });

  it('tells names that are rendered from names that are used', () => {
    const rendered = (text: string) => scanFile('a.tsx', text, index, (s) => s).imports[0]?.rendered;
    expect(rendered("import { Card } from './card';\nexport const A = () => <Card><b/></Card>;")).toEqual(['Card']);
    expect(rendered("import { Card } from './card';\nexport const A = memo(Card);")).toEqual([]);
    expect(rendered("import { Card } from './card';\nexport const a = f<Card>();")).toEqual([]);
    expect(rendered("import Card from './card';\nexport const A = () => <Card x={Card.y} />;")).toEqual([]);
  });

  it('knows the exports of a module by its text, or says that it does not', () => {
    expect(
      [
        ...(exportedNames(
          'export function a() {}\nexport const b = 1;\nexport { c as d, e };\nexport type T = 1;\nexport default a;',
        ) ?? []),
      ].sort(),
    ).toEqual(['T', 'a', 'b', 'd', 'e']);
    expect(exportedNames("export * from './x';")).toBe(null);
    expect(exportedNames('export const { a, b } = f();')).toBe(null);
    expect(exportedNames('exports.a = 1;')).toBe(null);
    expect(exportedNames('export let a = 1, b = 2;')).toBe(null);
  });
});
