/**
 * The first gate: which files may hold something of their own, by their text and path alone. Says too much rather than
 * too little; what reaches these files from elsewhere is found by name, see gate.ts.
 */
import { namesAt, scanText, type SpecifierHit } from '../detect/scan-text';
import type { CatalogueIndex } from '../link/catalogue-index';
import { flagSdks } from '../link/flag-sdks';
import { fromPackage, packageSpec } from '../link/web-values';

/** What one import takes: names as exported, null when it cannot be told; `local` for a default import. */
export interface ImportScan {
  readonly spec: string;
  readonly names: readonly string[] | null;
  /** Names whose every use in the text is a JSX tag: rendered, never called. */
  readonly rendered: readonly string[];
}

/** What a file's text says without being parsed. Plain data, so that it can be cached. */
export interface FileScan {
  readonly imports: readonly ImportScan[];
  /** May hold a call site, a route, a flag or a suppression of its own. */
  readonly seed: boolean;
}

/** Server frameworks and platforms whose importers declare routes, or get clients from what the framework hands them. */
const FRAMEWORKS = [
  'express',
  'express-promise-router',
  'fastify',
  'fastify-plugin',
  '@fastify/*',
  'hono',
  '@hono/*',
  'koa',
  'koa-router',
  '@koa/router',
  '@nestjs/*',
  'h3',
  'nitropack',
  'nitro',
  '#imports',
  '@hapi/hapi',
  'polka',
  'restify',
  'elysia',
  'aws-lambda',
  '@middy/*',
  '@trpc/server',
  'micro',
  'itty-router',
  '@sveltejs/kit',
  '@remix-run/*',
  'astro',
  '@astrojs/*',
  'http',
  'https',
  'http2',
  '@feathersjs/*',
  'moleculer',
  '@adonisjs/*',
  '@fresh/*',
];
const FLAGS = [...new Set(flagSdks.flatMap((s) => [...s.packages]))];

/** Files that are routes by their name. */
const ROUTE_FILE =
  /(^|\/)(route|\+server|middleware|proxy)\.[cm]?[jt]sx?$|(^|\/)(api|routes|functions|webhooks?|hooks?)\/[^.]*|(^|\/)pages\/api\//;
const WEB_WORDS =
  /\b(?:Bun\.serve|Deno\.serve|defineEventHandler|eventHandler|defineWebhookHandler|statusCode)\b|export\s+(?:const|async\s+function|function)\s+handler\b/;
/** Words that tell a webhook in a file whose name makes it a route. */
const EVENT_WORDS = /hook|signature|hmac|ipn\b|inbound|incoming|\bx-[a-z]|verif|flag/i;

/** Scans one file. */
export function scanFile(
  file: string,
  text: string,
  catalogue: CatalogueIndex,
  copy: (text: string) => string,
): FileScan {
  const found = scanText(text);
  let seed = found.platform || text.includes('faultline-ignore-') || /\bglobalThis\b|\bglobal\./.test(text);
  if (!seed && ROUTE_FILE.test(file)) seed = EVENT_WORDS.test(file) || EVENT_WORDS.test(text);
  seed ||= WEB_WORDS.test(text);
  const imports: ImportScan[] = [];
  for (const hit of found.specs) {
    const names = namesAt(text, hit);
    if (!seed && isSeedImport(hit.spec, names, text, catalogue)) seed = true;
    imports.push({
      spec: copy(hit.spec),
      names: names?.map(copy) ?? null,
      rendered: names ? renderedOnly(text, hit, names).map(copy) : [],
    });
  }
  return { imports, seed };
}

const own = new Map<string, boolean>();

/** A server framework or a flag SDK: routes and flag reads are found without the catalogue. */
export function bringsOwn(spec: string): boolean {
  let found = own.get(spec);
  if (found === undefined) {
    found = fromPackage(spec, FRAMEWORKS) || fromPackage(spec, FLAGS);
    own.set(spec, found);
  }
  return found;
}

function isSeedImport(spec: string, names: readonly string[] | null, text: string, catalogue: CatalogueIndex): boolean {
  if (bringsOwn(spec)) return true;
  const bare = packageSpec(spec);
  if (catalogue.byPackage(spec).length > 0 || catalogue.byPackage(bare).length > 0) {
    if (names === null) return true;
    if (names.length === 0) return false;
    return names.some((name) => catalogue.mayLead(bare, name, text) || catalogue.mayLead(spec, name, text));
  }
  return !!names?.some((name) => catalogue.generatedPackage(spec, name) !== null);
}

const TAG = /<\/?$/;

/** Names of an import that the text uses as JSX tags only. */
function renderedOnly(text: string, hit: SpecifierHit, names: readonly string[]): string[] {
  const clause = text.slice(Math.max(hit.clauseStart, hit.clauseEnd - 4000), hit.clauseEnd);
  if (!text.startsWith('from', hit.clauseEnd) || /\bas\s/.test(clause) || /\bexport\b[^;]*$/.test(clause)) return [];
  const start = clause.lastIndexOf('import');
  if (start < 0) return [];
  const out: string[] = [];
  for (const name of names) {
    const local = name === 'default' ? /^import\s+(?:type\s+)?([\w$]+)/.exec(clause.slice(start))?.[1] : name;
    if (local === undefined || !/^[A-Z]/.test(local)) continue;
    if (onlyTags(text, local, hit.clauseEnd - (clause.length - start), hit.clauseEnd)) out.push(name);
  }
  return out;
}

function onlyTags(text: string, name: string, from: number, to: number): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (at >= from && at < to) continue;
    if (isPart(text.charCodeAt(at - 1)) || isPart(text.charCodeAt(at + name.length))) continue;
    if (!TAG.test(text.slice(Math.max(0, at - 2), at))) return false;
    // `<Client>value` and `fn<Client>()` are types, `<Client.Provider` renders as well.
    const before = text.charCodeAt(at - 2);
    if (text[at - 1] === '<' && isPart(before)) return false;
  }
  return true;
}

function isPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}

const EXPORTED =
  /\bexport\s+(?:declare\s+)?(?:default\b|(?:async\s+)?function\s*\*?\s*([\w$]+)|(?:abstract\s+)?class\s+([\w$]+)|(?:const\s+)?enum\s+([\w$]+)|(?:type|interface|namespace|module)\s+([\w$]+)|(?:const|let|var)\s+([\w$]+)|(?:type\s*)?(\{)([^{}]*)\})/g;

/** Names that a module exports; null when its text does not tell (barrels, CommonJS, unusual forms). */
export function exportedNames(text: string): ReadonlySet<string> | null {
  if (/\bexport\s*\*|\bexports\b|\bexport\s*=|\bexport\s+import\b|\bexport\s+(?:const|let|var)\s*[{[]/.test(text))
    return null;
  const out = new Set<string>();
  let count = 0;
  for (const m of text.matchAll(EXPORTED)) {
    count++;
    const name = m[1] ?? m[2] ?? m[3] ?? m[4] ?? m[5];
    if (name !== undefined) out.add(name);
    for (const part of m[6] === undefined ? [] : (m[7] ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').split(',')) {
      const words = part.trim().split(/\s+/);
      const last = words[words.length - 1];
      if (last) out.add(last.replace(/^["']|["']$/g, ''));
    }
  }
  // `export const a = 1, b = 2`: a statement that declares more than one name.
  if (
    /\bexport\s+(?:const|let|var)\s+[\w$]+(?:\s*:[^=;\n]+)?(?:\s*=[^;\n]*)?,\s*$/m.test(text) ||
    /\bexport\s+(?:let|var)\b[^;\n]*,/.test(text)
  )
    return null;
  return count === (text.match(/\bexport\b/g)?.length ?? 0) ? out : null;
}
