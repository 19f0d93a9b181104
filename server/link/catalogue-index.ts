/** Look-ups in the catalogue: packages, exports, members of types. */
import type { ExportSpec, MemberSpec, Sdk, TypeSpec } from '../model/catalogue';

export interface ExportMatch {
  readonly sdk: Sdk;
  readonly spec: ExportSpec /** Names after the matched export. */;
  readonly rest: readonly string[];
}

export class CatalogueIndex {
  private readonly exact = new Map<string, Sdk[]>();
  private readonly prefixes: [string, Sdk][] = [];
  private readonly globals = new Map<string, { sdk: Sdk; spec: ExportSpec }>();
  private readonly types = new WeakMap<TypeSpec, TypeMatcher>();
  private readonly memo = new Map<string, readonly Sdk[]>();
  private readonly names = new Map<Sdk, string>();
  private readonly generated: [string, Sdk][] = [];
  private readonly configuring = new Map<Sdk, boolean>();

  constructor(readonly sdks: readonly Sdk[]) {
    for (const sdk of sdks) {
      for (const p of sdk.packages) {
        if (p.endsWith('/*')) this.prefixes.push([p.slice(0, -1), sdk]);
        else if (p.endsWith('*')) this.prefixes.push([p.slice(0, -1), sdk]);
        else {
          const list = this.exact.get(p);
          if (list) list.push(sdk);
          else this.exact.set(p, [sdk]);
        }
      }
      for (const end of sdk.generated ?? []) this.generated.push([end, sdk]);
      for (const [name, spec] of Object.entries(sdk.globals ?? {})) this.globals.set(name, { sdk, spec });
    }
  }

  /**
   * Package whose client is generated into the project under this specifier, when the name is one that it exports.
   * Names and paths are those that the entries give; what the project's own file says wins where it can be read.
   */
  generatedPackage(spec: string, name: string): string | null {
    if (this.generated.length === 0 || this.byPackage(spec).length > 0) return null;
    const path = spec.replace(/(\/index)?(\.[cm]?[jt]s)?$/, '');
    for (const [end, sdk] of this.generated) {
      const fits = path === end || path.endsWith(`/${end}`);
      if (name === '*' || name === '=' ? fits : isDistinctive(sdk, name) || (fits && Object.hasOwn(sdk.exports, name)))
        return sdk.packages[0] ?? null;
    }
    return null;
  }

  /** Name of the default export as people write it: `fetch` of node-fetch, `WebSocket` of ws. */
  defaultName(sdk: Sdk): string {
    let found = this.names.get(sdk);
    if (found === undefined) {
      found = nameOfDefault(sdk);
      this.names.set(sdk, found);
    }
    return found;
  }

  /** Has the entry calls that configure what others use (`mongoose.connect`)? */
  configures(sdk: Sdk): boolean {
    let found = this.configuring.get(sdk);
    if (found === undefined) {
      const specs = [
        ...Object.values(sdk.exports),
        ...Object.values(sdk.types).flatMap((t) => Object.values(t.members)),
      ];
      found = specs.some((s) => 'call' in s && s.call?.configures === true);
      this.configuring.set(sdk, found);
    }
    return found;
  }

  /** Entries for an import specifier, exact ones first. */
  byPackage(spec: string): readonly Sdk[] {
    let found = this.memo.get(spec);
    if (!found) {
      const exact = this.exact.get(spec) ?? this.exact.get(spec.replace(/^node:/, '')) ?? [];
      found = [
        ...exact,
        ...this.prefixes.filter(([p, sdk]) => spec.startsWith(p) && !exact.includes(sdk)).map(([, sdk]) => sdk),
      ];
      this.memo.set(spec, found);
    }
    return found;
  }

  global(name: string): { sdk: Sdk; spec: ExportSpec } | undefined {
    const exact = this.globals.get(name);
    if (exact || !name.includes('.')) return exact;
    const [first = '', ...rest] = name.split('.');
    const root = this.globals.get(first);
    let spec: ExportSpec | undefined = root?.spec;
    for (const part of rest) spec = own(spec?.members, part);
    return root && spec ? { sdk: root.sdk, spec } : undefined;
  }

  /** The export that `path` (names after the module object) leads to, as far as the catalogue follows it. */
  exportOf(spec: string, path: readonly string[]): ExportMatch | null {
    let best: ExportMatch | null = null;
    for (const sdk of this.byPackage(spec)) {
      for (const start of starts(path)) {
        const found = descend(sdk, start);
        if (found && (!best || found.rest.length < best.rest.length)) best = found;
      }
    }
    return best;
  }

  /**
   * May this name of the package be, or hold, something that reaches the network? For a namespace that only holds
   * types (`Prisma`) the text must name one of them.
   */
  mayLead(spec: string, name: string, text: string): boolean {
    const sdks = this.byPackage(spec);
    if (sdks.length === 0) return false;
    if (name === '*' || name === 'default' || name === '=') return true;
    const found = this.exportOf(spec, [name]);
    if (found) return acts(found.spec) || Object.keys(found.spec.members ?? {}).some((member) => text.includes(member));
    if (this.typeNamed(spec, name)) return true;
    return sdks.some((sdk) =>
      Object.values(sdk.types).some((type) =>
        type.names?.some((full) => full.startsWith(`${name}.`) && text.includes(full.slice(full.lastIndexOf('.') + 1))),
      ),
    );
  }

  /** Type of an entry that the package exports under this TypeScript name. */
  typeNamed(spec: string, name: string): { sdk: Sdk; type: string; spec: ExportSpec | null } | null {
    for (const sdk of this.byPackage(spec)) {
      for (const [type, t] of Object.entries(sdk.types)) if (t.names?.includes(name)) return { sdk, type, spec: null };
      const last = name.split('.').pop() ?? name;
      const found = descend(sdk, name.split('.')) ?? (last === name ? null : descend(sdk, [last]));
      if (found && found.rest.length === 0) {
        const type = found.spec.type ?? found.spec.new ?? found.spec.is;
        if (type) return { sdk, type, spec: found.spec };
      }
    }
    return null;
  }

  /** Member of a type; null when the type does not know it. */
  member(sdk: Sdk, type: string, path: readonly string[]): MemberSpec | null {
    const spec = sdk.types[type];
    if (!spec) return null;
    if (path.length === 0) return spec.callable ?? null;
    let matcher = this.types.get(spec);
    if (!matcher) {
      matcher = new TypeMatcher(spec);
      this.types.set(spec, matcher);
    }
    return matcher.match(path);
  }

  type(sdk: Sdk, type: string): TypeSpec | undefined {
    return sdk.types[type];
  }
}

/** A class that only this SDK generates: recognised wherever it is generated to. */
function isDistinctive(sdk: Sdk, name: string): boolean {
  const spec = own(sdk.exports, name);
  return (
    !!spec &&
    (spec.new !== undefined || spec.members !== undefined) &&
    name !== 'default' &&
    name.toLowerCase().startsWith(sdk.id)
  );
}

function nameOfDefault(sdk: Sdk): string {
  const spec = own(sdk.exports, 'default') ?? own(sdk.exports, '*');
  if (!spec) return sdk.id;
  if (spec.name) return spec.name;
  const meaning = meaningOf(spec);
  const named = Object.entries(sdk.exports).find(
    ([name, other]) => name !== 'default' && !name.includes('*') && meaningOf(other) === meaning,
  );
  if (named && meaning !== '{}') return named[0];
  const type = spec.new ?? spec.makes ?? spec.is;
  return (spec.new !== undefined && type !== undefined ? sdk.types[type]?.names?.[0] : undefined) ?? sdk.id;
}

/** What an export does, apart from what hangs below it. */
function meaningOf(spec: ExportSpec): string {
  const { call, makes, is, provider } = spec;
  return JSON.stringify({ call, new: spec.new, makes, is, provider });
}

/** A CommonJS `require` gives what ES code imports as default, and bundlers add a `default` level: try both readings. */
function starts(path: readonly string[]): readonly (readonly string[])[] {
  if (path.length === 0) return [['*'], ['default']];
  if (path[0] === 'default') return [path, path.length > 1 ? path.slice(1) : ['*'], ['*', ...path.slice(1)]];
  return [path, ['default', ...path], ['*', ...path]];
}

function descend(sdk: Sdk, path: readonly string[]): ExportMatch | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  let spec = own(sdk.exports, first) ?? byPrefix(sdk, first);
  if (!spec) return null;
  let used = 0;
  for (const name of rest) {
    const next: ExportSpec | undefined = own(spec.members, name);
    if (!next) break;
    spec = next;
    used++;
  }
  const left = rest.slice(used);
  if (left.length > 0 && (first === '*' || first === 'default') && !spec.is && !spec.provider) return null;
  return { sdk, spec, rest: left };
}

/** Does an export mean something by itself, not only through its members? */
function acts(spec: ExportSpec): boolean {
  return (
    spec.call !== undefined ||
    spec.new !== undefined ||
    spec.makes !== undefined ||
    spec.is !== undefined ||
    spec.provider !== undefined ||
    spec.type !== undefined
  );
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

function byPrefix(sdk: Sdk, name: string): ExportSpec | undefined {
  for (const [key, spec] of Object.entries(sdk.exports)) {
    if (key.length < 2 || !key.includes('*')) continue;
    const [head = '', tail = ''] = key.split('*');
    if (name.startsWith(head) && name.endsWith(tail) && name.length > head.length + tail.length) return spec;
  }
  return undefined;
}

/**
 * Matches member paths against patterns: the fewest wildcards win, then the longest pattern. Patterns of wildcards
 * alone come last, `**` after `*`.
 */
class TypeMatcher {
  private readonly exact = new Map<string, MemberSpec>();
  private readonly patterns: { parts: string[]; spec: MemberSpec; weight: number }[] = [];
  private readonly memo = new Map<string, MemberSpec | null>();

  constructor(type: TypeSpec) {
    for (const [pattern, spec] of Object.entries(type.members)) {
      if (!pattern.includes('*')) {
        this.exact.set(pattern, spec);
        continue;
      }
      const parts = pattern.split('.');
      this.patterns.push({ parts, spec, weight: weightOf(parts) });
    }
    this.patterns.sort((a, b) => a.weight - b.weight);
  }

  match(path: readonly string[]): MemberSpec | null {
    const key = path.join('.');
    const known = this.exact.get(key);
    if (known) return known;
    let found = this.memo.get(key);
    if (found === undefined) {
      found = this.patterns.find((p) => matches(p.parts, 0, path, 0))?.spec ?? null;
      this.memo.set(key, found);
    }
    return found;
  }
}

/** Lower is more specific. */
function weightOf(parts: readonly string[]): number {
  const deep = parts.filter((p) => p === '**').length;
  const wild = deep + parts.filter((p) => p === '*').length;
  const partial = parts.filter((p) => p.includes('*')).length - wild;
  const bare = wild === parts.length;
  return (bare ? (deep > 0 ? 2e6 : 1e6) : 0) + wild * 10_000 - parts.length * 100 + partial * 10 + deep;
}

function matches(parts: readonly string[], i: number, path: readonly string[], j: number): boolean {
  if (i === parts.length) return j === path.length;
  const part = parts[i] ?? '';
  if (part === '**') {
    for (let k = j + 1; k <= path.length; k++) if (matches(parts, i + 1, path, k)) return true;
    return false;
  }
  const name = path[j];
  if (name === undefined) return false;
  if (part === '*' || part === name || (part.includes('*') && glob(part, name)) || name === '*')
    return matches(parts, i + 1, path, j + 1);
  return false;
}

function glob(part: string, name: string): boolean {
  const [head = '', tail = ''] = part.split('*');
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}
