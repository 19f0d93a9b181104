/** What matters of a package.json. */
import type { Problem } from './problem';
import { asObject, asString, asStrings, type JsonObject, readJson } from './json';
import { baseName, joinRelative } from './rel-path';

export interface Manifest {
  /** Directory relative to the root. */
  readonly dir: string;
  readonly name: string | null;
  readonly version: string | null;
  readonly type: 'module' | 'commonjs';
  readonly private: boolean;
  /** Package name as imported → declared range, over all dependency fields. */
  readonly deps: ReadonlyMap<string, string>;
  readonly main: string | null;
  readonly module: string | null;
  readonly types: string | null;
  /** Field `source`, which some bundlers and monorepos use. */
  readonly source: string | null;
  readonly exports: unknown;
  readonly imports: JsonObject | null;
  /** Files of `bin`, relative to the root. */
  readonly bin: readonly string[];
  readonly engines: JsonObject;
  readonly scripts: JsonObject;
  /** Globs of `workspaces`, in both forms; null when the field is absent. */
  readonly workspaces: readonly string[] | null;
  /** Version catalogs (`catalog`, `catalogs`; also below `workspaces`): catalog name → package → range. */
  readonly catalogs: ReadonlyMap<string, JsonObject>;
}

// The first field wins: peer ranges are wide, and what development installs is nearer to the truth.
const DEPENDENCY_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Reads a package.json; null when it is missing or no object. `file` is relative to the root. */
export function readManifest(root: string, file: string, problems: Problem[]): Manifest | null {
  const json = readJson(root, file, false, problems);
  return json && toManifest(json, file.slice(0, -baseName(file).length - 1));
}

export function toManifest(json: JsonObject, dir: string): Manifest {
  const name = asString(json['name']);
  const workspaces = json['workspaces'];
  const globs = Array.isArray(workspaces) ? workspaces : asObject(workspaces)?.['packages'];
  return {
    dir,
    name,
    version: asString(json['version']),
    type: json['type'] === 'module' ? 'module' : 'commonjs',
    private: json['private'] === true,
    deps: dependencies(json),
    main: asString(json['main']),
    module: asString(json['module']),
    types: asString(json['types']) ?? asString(json['typings']),
    source: asString(json['source']),
    exports: json['exports'],
    imports: asObject(json['imports']),
    bin: binFiles(json['bin'], dir),
    engines: asObject(json['engines']) ?? {},
    scripts: asObject(json['scripts']) ?? {},
    workspaces: workspaces === undefined ? null : asStrings(globs),
    catalogs: readCatalogs(json, asObject(workspaces)),
  };
}

/** Catalogs of an object with `catalog` and `catalogs`; the first object wins. */
export function readCatalogs(...from: (JsonObject | null)[]): Map<string, JsonObject> {
  const out = new Map<string, JsonObject>();
  for (const json of from) {
    const plain = asObject(json?.['catalog']);
    if (plain && !out.has('default')) out.set('default', plain);
    for (const [name, value] of Object.entries(asObject(json?.['catalogs']) ?? {})) {
      const catalog = asObject(value);
      if (catalog && !out.has(name)) out.set(name, catalog);
    }
  }
  return out;
}

function dependencies(json: JsonObject): Map<string, string> {
  const out = new Map<string, string>();
  for (const field of DEPENDENCY_FIELDS) {
    for (const [name, range] of Object.entries(asObject(json[field]) ?? {})) {
      if (typeof range === 'string' && !out.has(name)) out.set(name, range);
    }
  }
  return out;
}

function binFiles(bin: unknown, dir: string): string[] {
  const files = typeof bin === 'string' ? [bin] : Object.values(asObject(bin) ?? {});
  return asStrings(files).map((file) => joinRelative(dir, file));
}
