import { describe, expect, it } from 'vitest';
import { parsePrismaSchema } from '../../server/project/prisma-schema';
import { openProject } from '../../server/project/project';
import { tree, write } from './tree';

const datasource = (provider: string) =>
  `datasource db {\n  provider = "${provider}"\n  url      = env("DATABASE_URL") // https://x\n}\n`;

describe('parsePrismaSchema', () => {
  it.each([
    ['postgresql', 'postgres'],
    ['postgres', 'postgres'],
    ['mysql', 'mysql'],
    ['sqlite', 'sqlite'],
    ['mongodb', 'mongodb'],
    ['sqlserver', 'sqlserver'],
    ['cockroachdb', 'cockroachdb'],
  ])('%s is %s', (provider, engine) =>
    expect(parsePrismaSchema(datasource(provider), 'a.prisma', '').engines).toEqual([engine]),
  );

  it('reads lists, ignores comments, the unknown and models', () => {
    const engines = (text: string) => parsePrismaSchema(text, 'a.prisma', '').engines;
    expect(engines('datasource db {\n  provider = ["sqlite", "postgresql"]\n}')).toEqual(['sqlite', 'postgres']);
    expect(
      engines(
        '// datasource db {\n//  provider = "mysql"\n// }\ndatasource db {\n  // provider = "mysql"\n  url = "postgres://h/db" // provider = "x"\n  provider = "sqlite"\n}',
      ),
    ).toEqual(['sqlite']);
    expect(engines('datasource db {\n  provider = env("X")\n}')).toEqual([]);
    expect(engines('model A {\n  provider String @default("mysql")\n}\n')).toEqual([]);
    expect(engines('datasource db {')).toEqual([]);
  });

  it('knows where clients are generated to', () => {
    const text =
      'generator a {\n  provider = "prisma-client-js"\n}\ngenerator b {\n  provider = "prisma-client"\n  output = "../src/gen" // here\n}\ngenerator c {\n  provider = "prisma-client-js"\n  output = "../node_modules/.prisma/x"\n}\ngenerator d {\n  provider = "prisma-erd-generator"\n  output = "../docs"\n}';
    expect(parsePrismaSchema(text, 'packages/db/prisma/schema.prisma', 'packages/db').outputs).toEqual([
      'packages/db/src/gen',
    ]);
  });
});

describe('prismaEngine', () => {
  it('takes the schema of the own package, split schemas too, else the only engine there is', () => {
    const root = tree({
      'packages/db/package.json': {},
      'packages/db/src/index.ts': '',
      'packages/db/prisma/schema/main.prisma': datasource('postgresql'),
      'packages/db/prisma/schema/user.prisma': 'model User {\n  id Int @id\n}',
      'apps/web/package.json': {},
      'apps/web/a.ts': '',
      'script.ts': '',
    });
    const project = openProject({ root });
    expect(['packages/db/src/index.ts', 'apps/web/a.ts', 'script.ts'].map((f) => project.prismaEngine(f))).toEqual([
      'postgres',
      'postgres',
      'postgres',
    ]);
    write(root, { 'apps/web/prisma/schema.prisma': datasource('mysql') });
    project.invalidate({ added: ['apps/web/prisma/schema.prisma'] });
    expect(['packages/db/src/index.ts', 'apps/web/a.ts', 'script.ts'].map((f) => project.prismaEngine(f))).toEqual([
      'postgres',
      'mysql',
      null,
    ]);
    project.invalidate({ removed: ['apps/web/prisma/schema.prisma', 'packages/db/prisma/schema/main.prisma'] });
    expect(project.prismaEngine('apps/web/a.ts')).toBeNull();
  });
});
