/** pnpm-lock.yaml, versions 5 to 9: only the part that names what each package of the project depends on is scanned. */
import { dirOf } from '../rel-path';
import { linesOf, type Lockfile, only, plainVersion } from './lockfile';

const DEPENDENCY_FIELD = /^(?:dependencies|devDependencies|optionalDependencies):\s*$/;

/** Reads the text of a pnpm-lock.yaml; where it holds several documents the last is the project's. */
export function pnpmLockfile(whole: string): Lockfile {
  const text = whole.slice(whole.lastIndexOf('\n---\n') + 1);
  const importers = scanImporters(text);
  return {
    version(dir, name) {
      for (let at = dir; ; at = dirOf(at)) {
        const version = importers.get(at)?.get(name);
        if (version !== undefined) return version;
        if (at === '') return inPackages(text, name);
      }
    },
  };
}

/** Directory → dependency → version. A lockfile without `importers` has one package, the root. */
function scanImporters(text: string): Map<string, Map<string, string>> {
  const importers = new Map<string, Map<string, string>>();
  const workspace = /^importers:\s*$/m.test(text);
  // In a workspace everything is two levels deeper.
  const base = workspace ? 4 : 0;
  let current = workspace ? undefined : new Map<string, string>();
  if (current) importers.set('', current);
  let inField = false;
  let name = '';
  let inside = !workspace;
  for (const line of linesOf(text)) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    if (indent === 0) {
      if (/^packages:/.test(line)) break;
      inside = workspace ? /^importers:/.test(line) : true;
    }
    if (!inside) continue;
    const content = line.slice(indent);
    if (workspace && indent === 2) {
      const key = unquote(content.replace(/:\s*(?:\{\s*\})?\s*$/, ''));
      current = new Map();
      importers.set(key === '.' ? '' : key, current);
      inField = false;
    } else if (indent === base) inField = DEPENDENCY_FIELD.test(content);
    else if (inField && indent === base + 2) {
      const entry = /^(\S+?):(?:\s+(\S.*))?$/.exec(content);
      name = unquote(entry?.[1] ?? '');
      if (entry?.[2]) keep(current, name, inlineVersion(entry[2]));
    } else if (inField && indent === base + 4 && content.startsWith('version:'))
      keep(current, name, content.slice(8).trim());
  }
  return importers;
}

function inlineVersion(value: string): string {
  return /^\{.*\bversion:\s*([^,}\s]+)/.exec(value)?.[1] ?? value;
}

function keep(into: Map<string, string> | undefined, name: string, value: string): void {
  const version = plainVersion(unquote(value));
  if (into && name !== '' && version !== null) into.set(name, version);
}

/** The version in the list of all packages, when there is only one: a dependency of a dependency. */
function inPackages(text: string, name: string): string | null {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const keys = new RegExp(`^  ['"]?/?${escaped}[@/](\\d[^:'"(_\\s]*)`, 'gm');
  return only([...text.matchAll(keys)].map((m) => m[1] ?? '').filter((v) => plainVersion(v) !== null));
}

function unquote(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}
