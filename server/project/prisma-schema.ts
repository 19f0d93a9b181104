/** Which database a Prisma client talks to, and where a client is generated to. */
import { dirOf, isInside, joinRelative } from './rel-path';

export type PrismaEngine = 'postgres' | 'mysql' | 'sqlite' | 'mongodb' | 'sqlserver' | 'cockroachdb';

export interface PrismaSchema {
  readonly file: string;
  /** Directory of the package it belongs to. */
  readonly packageDir: string;
  /** Of the datasource; several where an old schema lists them; empty in the parts of a split schema that have none. */
  readonly engines: readonly PrismaEngine[];
  /** Folders that clients are generated into, relative to the root; the default place in node_modules is not listed. */
  readonly outputs: readonly string[];
}

const ENGINES: { readonly [provider: string]: PrismaEngine } = {
  postgresql: 'postgres',
  postgres: 'postgres',
  'prisma+postgres': 'postgres',
  mysql: 'mysql',
  sqlite: 'sqlite',
  mongodb: 'mongodb',
  sqlserver: 'sqlserver',
  cockroachdb: 'cockroachdb',
};

/** Reads one schema file. Tolerant: what is not understood is as if it were not there. */
export function parsePrismaSchema(text: string, file: string, packageDir: string): PrismaSchema {
  const engines: PrismaEngine[] = [];
  const outputs: string[] = [];
  const code = text.replace(/^((?:[^"\n/]|"(?:[^"\\\n]|\\.)*"|\/(?!\/))*)\/\/.*$/gm, '$1');
  for (const [, kind, body = ''] of code.matchAll(/^\s*(datasource|generator)\s+\w+\s*\{([^}]*)\}/gm)) {
    if (kind === 'datasource') {
      const provider = /^\s*provider\s*=\s*(\[[^\]]*\]|"[^"]*")/m.exec(body)?.[1] ?? '';
      for (const [, name = ''] of provider.matchAll(/"([^"]*)"/g)) {
        const engine = ENGINES[name];
        if (engine && !engines.includes(engine)) engines.push(engine);
      }
      continue;
    }
    const output = /^\s*output\s*=\s*"([^"]*)"/m.exec(body)?.[1];
    const client = /^\s*provider\s*=\s*"prisma-client(?:-js|-ts)?"/m.test(body);
    if (client && output && !output.startsWith('/') && !/(?:^|\/)node_modules\//.test(output))
      outputs.push(joinRelative(dirOf(file), output));
  }
  return { file, packageDir, engines, outputs };
}

/** The schemas of a project. */
export class PrismaSchemas {
  readonly #files: Set<string>;
  readonly #read: (file: string) => string | null;
  readonly #packageDir: (dir: string) => string;
  #schemas: PrismaSchema[] | undefined;
  #outputs: { dir: string; name: string }[] | undefined;

  constructor(files: readonly string[], read: (file: string) => string | null, packageDir: (dir: string) => string) {
    this.#files = new Set(files);
    this.#read = read;
    this.#packageDir = packageDir;
  }

  all(): readonly PrismaSchema[] {
    this.#schemas ??= [...this.#files].sort().flatMap((file) => {
      const text = this.#read(file);
      return text === null ? [] : [parsePrismaSchema(text, file, this.#packageDir(dirOf(file)))];
    });
    return this.#schemas;
  }

  /** Folders that stand for `@prisma/client`, because a client is generated into them. */
  outputs(): readonly { readonly dir: string; readonly name: string }[] {
    this.#outputs ??= this.all().flatMap((s) => s.outputs.map((dir) => ({ dir, name: '@prisma/client' })));
    return this.#outputs;
  }

  /**
   * The engine behind a client made in this file: of the schema in its own package, else the only engine of the
   * project; null when that leaves a choice.
   */
  engineFor(file: string): PrismaEngine | null {
    const home = this.#packageDir(dirOf(file));
    const schemas = this.all().filter((s) => s.engines.length > 0);
    const own = schemas.filter((s) => s.packageDir === home);
    const near = own.length > 0 ? own : schemas.filter((s) => isInside(s.packageDir, home));
    const engines = new Set((near.length > 0 ? near : schemas).flatMap((s) => s.engines));
    const [engine] = engines;
    return engines.size === 1 && engine !== undefined ? engine : null;
  }

  /** Takes note of a schema that was added, changed or removed. */
  forget(file: string, exists: boolean): void {
    if (exists) this.#files.add(file);
    else this.#files.delete(file);
    this.#schemas = this.#outputs = undefined;
  }
}
