/**
 * Facts of a project on disk, so that a run in which nothing changed neither parses nor links. An entry holds what the
 * analysis had read (sources, manifests, configs, lockfiles, also those it looked for in vain) with times, sizes and
 * hashes, and what the walk had listed. It is used when all of that is as it was; anything else is a miss. Facts of single
 * files are not kept: they are larger than the texts they come from, and reading them takes longer than parsing again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { hashBytes } from './text';

/** Path, modification time in ms (0: compare the hash), size in bytes (-1: not there, -2: a folder), hash of the bytes. */
type Input = readonly [path: string, mtime: number, size: number, hash: string | null];

interface Header {
  readonly key: string;
  readonly listing: string;
  readonly inputs: readonly Input[];
  /** Length and hash of the line that follows: a file that was cut off is none. */
  readonly length: number;
  readonly hash: string;
}

/** File systems keep times this coarsely, in ms: what changed so shortly before is compared by its content. */
const COARSE = 2500;
const KEPT = 4;

export class DiskCache<T> {
  readonly #key: string;

  /** `parts`: everything besides files that the value depends on. */
  constructor(
    readonly dir: string,
    parts: readonly unknown[],
  ) {
    this.#key = textHash(JSON.stringify(parts));
  }

  get file(): string {
    return join(this.dir, `facts-${this.#key}.json`);
  }

  /** The facts, when nothing that they depend on has changed; a damaged or foreign file is an empty cache. */
  read(listing: readonly string[]): T | null {
    try {
      const bytes = readFileSync(this.file);
      const end = bytes.indexOf(10);
      const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
      const body = bytes.subarray(end + 1);
      if (header.key !== this.#key || header.length !== body.length || header.listing !== textHash(listing.join('\n')))
        return null;
      if (!header.inputs.every(isSame) || header.hash !== hashBytes(body)) return null;
      return JSON.parse(body.toString('utf8')) as T;
    } catch {
      return null;
    }
  }

  /** Keeps facts. `reads`: what the analysis read, by absolute path; `started` in ms since 1970. */
  write(facts: T, listing: readonly string[], reads: ReadonlyMap<string, string | null>, started: number): void {
    const inputs: Input[] = [];
    for (const [path, hash] of reads) {
      const stat = statSync(path, { throwIfNoEntry: false });
      // Changed while it was analysed: the facts may be those of neither text.
      if (stat?.isDirectory()) {
        inputs.push([path, 0, -2, null]);
        continue;
      }
      if (stat && stat.mtimeMs > started) return;
      inputs.push(
        stat ? [path, stat.mtimeMs > started - COARSE ? 0 : stat.mtimeMs, stat.size, hash] : [path, 0, -1, null],
      );
    }
    if (!isPlain(facts)) return;
    const body = Buffer.from(JSON.stringify(facts), 'utf8');
    const header: Header = {
      key: this.#key,
      listing: textHash(listing.join('\n')),
      inputs,
      length: body.length,
      hash: hashBytes(body),
    };
    const temporary = join(this.dir, `.${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}.tmp`);
    try {
      mkdirSync(this.dir, { recursive: true });
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), body]));
      renameSync(temporary, this.file);
      this.prune();
    } catch {
      // A folder that cannot be written to means no cache, not a failed run.
      try {
        rmSync(temporary, { force: true });
      } catch {
        // It was never made.
      }
    }
  }

  /** Other configs and versions leave their own files; the oldest go. */
  private prune(): void {
    const mine = readdirSync(this.dir).filter((name) => /^facts-[0-9a-f]+\.json$/.test(name));
    const byAge = mine
      .map((name) => ({ name, at: statSync(join(this.dir, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.at - a.at);
    for (const { name } of byAge.slice(KEPT)) rmSync(join(this.dir, name), { force: true });
  }
}

function isSame([path, mtime, size, hash]: Input): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return size === -1;
  if (stat.isDirectory()) return size === -2;
  if (stat.size !== size) return false;
  if (mtime !== 0 && stat.mtimeMs === mtime) return true;
  return hash !== null && hashBytes(readFileSync(path)) === hash;
}

/** Does JSON keep it as it is? */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return typeof value !== 'bigint' && typeof value !== 'function' && typeof value !== 'symbol';
  if (Array.isArray(value)) return value.every((item) => item !== undefined && isPlain(item));
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function textHash(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 16);
}

/** Size and time of a file, so that another build is another tool; null when there is none. */
export function stampOf(path: string): readonly number[] | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? [stat.size, stat.mtimeMs] : null;
}

/** In the project's node_modules where it has them, else in the system's folder for caches. */
export function defaultCacheLocation(root: string): string {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'faultline');
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const base =
    xdg && isAbsolute(xdg)
      ? xdg
      : process.platform === 'win32' && local
        ? local
        : join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(base, 'faultline', textHash(root));
}
