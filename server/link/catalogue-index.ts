/** Look-ups in the catalogue: packages, exports, members of types. */
import type { ExportSpec, MemberSpec, Sdk, TypeSpec } from '../model/catalogue';

export interface ExportMatch { readonly sdk: Sdk; readonly spec: ExportSpec; /** Names after the matched export. */ readonly rest: readonly string[] }

export class CatalogueIndex {
  private readonly exact = new Map<string, Sdk[]>();
  private readonly prefixes: [string, Sdk][] = [];
  private readonly globals = new Map<string, { sdk: Sdk; spec: ExportSpec }>();
  private readonly types = new WeakMap<TypeSpec, TypeMatcher>();
  private readonly memo = new Map<string, readonly Sdk[]>();

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
      for (const [name, spec] of Object.entries(sdk.globals ?? {})) this.globals.set(name, { sdk, spec });
    }
  }

  /** Entries for an import specifier, exact ones first. */
  byPackage(spec: string): readonly Sdk[] {
    let found = this.memo.get(spec);
    if (!found) {
      const exact = this.exact.get(spec) ?? this.exact.get(spec.replace(/^node:/, '')) ?? [];
      found = [...exact, ...this.prefixes.filter(([p, sdk]) => spec.startsWith(p) && !exact.includes(sdk)).map(([, sdk]) => sdk)];
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

/** Matches member paths against patterns: the fewest wildcards win, then the longest pattern. */
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
      const wild = parts.reduce((n, p) => n + (p === '**' ? 100 : p === '*' ? 10 : p.includes('*') ? 5 : 0), 0);
      this.patterns.push({ parts, spec, weight: wild * 100 - parts.length });
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

function matches(parts: readonly string[], i: number, path: readonly string[], j: number): boolean {
  if (i === parts.length) return j === path.length;
  const part = parts[i] ?? '';
  if (part === '**') {
    for (let k = j + 1; k <= path.length; k++) if (matches(parts, i + 1, path, k)) return true;
    return false;
  }
  const name = path[j];
  if (name === undefined) return false;
  if (part === '*' || part === name || (part.includes('*') && glob(part, name)) || name === '*') return matches(parts, i + 1, path, j + 1);
  return false;
}

function glob(part: string, name: string): boolean {
  const [head = '', tail = ''] = part.split('*');
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}
