/** `exports` and `imports` of package.json: which files a subpath may mean, the best first. */
import { asObject, type JsonObject } from './json';

// Sources before output, modules before scripts, the server before the browser.
const ORDER = [
  'source',
  'src',
  'development',
  'node',
  'import',
  'module',
  'module-sync',
  'require',
  'default',
  'types',
  'bun',
  'deno',
  'worker',
  'edge-light',
  'workerd',
  'browser',
  'react-native',
];

/**
 * Targets of `exports` for a subpath (`` for the package itself), each condition in turn: whoever asks takes the
 * first that exists. Empty when the subpath is not exported.
 */
export function exportTargets(exports: unknown, subpath: string, conditions: readonly string[] = []): string[] {
  const key = subpath === '' ? '.' : `./${subpath}`;
  const table = asObject(exports);
  const paths = table !== null && Object.keys(table).some((k) => k.startsWith('.'));
  if (!paths) return key === '.' ? flatten(exports, '', conditions) : [];
  return match(table, key, conditions);
}

/** Targets of `imports` for a specifier that begins with `#`; a target may be a file (`./…`) or a package. */
export function importTargets(imports: JsonObject, spec: string, conditions: readonly string[] = []): string[] {
  return match(imports, spec, conditions);
}

function match(table: JsonObject, key: string, conditions: readonly string[]): string[] {
  if (Object.hasOwn(table, key) && !key.includes('*')) return flatten(table[key], '', conditions);
  let best = '';
  let star = '';
  for (const pattern of Object.keys(table)) {
    const at = pattern.indexOf('*');
    const prefix = at < 0 ? pattern : pattern.slice(0, at);
    const suffix = at < 0 ? '' : pattern.slice(at + 1);
    // `./` and `./folder/`: the form before patterns existed.
    if (at < 0 && !pattern.endsWith('/')) continue;
    if (!key.startsWith(prefix) || !key.endsWith(suffix) || key.length <= prefix.length + suffix.length) continue;
    if (prefix.length <= best.replace(/\*.*$/, '').length && best !== '') continue;
    best = pattern;
    star = key.slice(prefix.length, key.length - suffix.length);
  }
  if (best === '') return [];
  const targets = flatten(table[best], star, conditions);
  return best.includes('*') ? targets : targets.map((t) => t + star);
}

function flatten(value: unknown, star: string, conditions: readonly string[]): string[] {
  if (typeof value === 'string') return [value.replaceAll('*', star)];
  if (Array.isArray(value)) return value.flatMap((v) => flatten(v, star, conditions));
  const table = asObject(value);
  if (!table) return [];
  const rank = (name: string) => {
    if (conditions.includes(name)) return -1;
    const at = ORDER.indexOf(name);
    return at < 0 ? ORDER.indexOf('types') : at;
  };
  const names = Object.keys(table).sort((a, b) => rank(a) - rank(b));
  return [...new Set(names.flatMap((name) => flatten(table[name], star, conditions)))];
}
