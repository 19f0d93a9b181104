/** What an import specifier says by itself: a path, a package, a built-in module, an asset. */
import { builtinModules } from 'node:module';

export interface PackageSpec {
  readonly name: string;
  /** Without the slash in front; `` for the package itself. */
  readonly subpath: string;
}

const BUILTINS = new Set(builtinModules.filter((m) => !m.startsWith('_')));

/** `fs/promises` for `node:fs/promises` and `fs/promises`; `bun:sqlite` and the like keep their scheme; null for all else. */
export function builtinName(spec: string): string | null {
  if (spec.startsWith('node:')) return spec.slice(5);
  if (/^(?:bun|cloudflare|deno|workerd|electron):/.test(spec)) return spec;
  return BUILTINS.has(spec) ? spec : null;
}

const PACKAGE = /^(@[a-z0-9~_.-]+\/[a-z0-9~_.-]+|[a-z0-9~_-][a-z0-9~_.-]*)(?:\/(.*))?$/i;

/** Splits a bare specifier; null when it cannot be the name of a package (`@/lib`, `#x`, `$lib`, `~`). */
export function splitPackage(spec: string): PackageSpec | null {
  const match = PACKAGE.exec(spec);
  if (!match?.[1] || match[1].startsWith('~')) return null;
  return { name: match[1], subpath: match[2] ?? '' };
}

const VERSION = /^(@[^/@]+\/[^/@]+|[^/@]+)(?:@([^/]+))?(?:\/(.*))?$/;
const CDN =
  /^https:\/\/(?:esm\.sh|cdn\.esm\.sh|esm\.run|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|jspm\.dev|ga\.jspm\.io\/npm:)\/?(?:v\d+\/|stable\/|pin\/v\d+\/)?(?:gh\/)?(.+)$/;

/** The package behind `npm:`, `jsr:` and the URLs of package CDNs, with the version it asks for; null for all else. */
export function packageOfUrl(spec: string): (PackageSpec & { readonly range: string | null }) | null {
  const scheme = /^(?:npm|jsr):\/?(.+)$/.exec(spec);
  const rest = scheme?.[1] ?? CDN.exec(spec)?.[1];
  const match = rest && VERSION.exec(rest.replace(/[?#].*$/, ''));
  if (!match || match[1] === undefined) return null;
  return { name: match[1], subpath: match[3] ?? '', range: match[2] ?? null };
}

const ASSET =
  /\.(?:css|s[ac]ss|less|styl|pcss|json5?|jsonc|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|wav|ogg|pdf|txt|md|mdx|html?|ya?ml|toml|graphql|gql|wasm|node|csv|xml|glsl|vert|frag|sql|proto|vue|svelte|astro)$/i;

/** Is it something no code of the project stands behind? */
export function isAsset(spec: string): boolean {
  return ASSET.test(spec);
}

/** Drops what bundlers append (`?raw`, `?worker`); a `#` at the start is a package import and stays. */
export function withoutQuery(spec: string): string {
  const at = spec.indexOf('?');
  return at > 0 ? spec.slice(0, at) : spec;
}
