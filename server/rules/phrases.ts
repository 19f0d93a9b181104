/** How messages speak of calls. */
import type { CallSite, Finding, RetryFact } from '../model/project';
import { count, duration, enumerate } from '../model/words';
import type { Context, RuleFacts } from './define';

/** `` `get` to api.example.com ``. */
export function callName(site: CallSite): string {
  const method = `\`${site.method}\``;
  if (site.dependency === 'unknown') return site.sdk ? `${method} of ${site.sdk.package}` : method;
  return `${method} to ${site.dependency === 'same-origin' ? 'the same origin' : site.dependency}`;
}

/** ` (axios client made at src/api.ts:4)`, or nothing. */
export function madeAt(site: CallSite, without = ''): string {
  if (!site.client) return '';
  return ` (${site.sdk?.package ?? 'client'} made at ${site.client.file}:${site.client.line}${without})`;
}

/** `up to 18 requests and 3 h 1 min: p-retry 6 × openai 3`; a single request is not worth a word; empty where neither is known. */
export function worstCase(site: CallSite): string {
  const { attempts, ms } = site.worstCase;
  const parts = [
    ...(attempts !== null && attempts > 1 ? [count(attempts, 'request')] : []),
    ...(ms !== null ? [duration(ms)] : []),
  ];
  const named = namedLayers(site);
  return parts.length > 0 ? `up to ${parts.join(' and ')}${named ? `: ${named}` : ''}` : '';
}

/** `p-retry 6 × openai 3`: what repeats a call, outermost first. */
function namedLayers(site: CallSite): string {
  return site.layers
    .filter((layer) => layer.attempts === null || layer.attempts > 1)
    .map((layer) => (layer.attempts === null ? layer.by : `${layer.by} ${layer.attempts}`))
    .reverse()
    .join(' × ');
}

/** ` (p-retry 6 × openai 3)`, or nothing. */
export function repeatedBy(site: CallSite): string {
  const named = namedLayers(site);
  return named ? ` (${named})` : '';
}

/** File and line of each layer around a call that says how often or how long, outermost first. */
export function layersOf(site: CallSite): Finding['evidence'] {
  return [...site.layers].reverse().flatMap((layer) => {
    const { file, line, attempts, timeoutMs, by } = layer;
    const said = [
      ...(attempts !== null && attempts > 1 ? [count(attempts, 'try', 'tries')] : []),
      ...(timeoutMs !== null ? [`${duration(timeoutMs)} ${layer.scope === 'total' ? 'in all' : 'for each try'}`] : []),
    ];
    return file && line && said.length > 0 ? [{ file, line, message: `${by}: ${said.join(', ')}` }] : [];
  });
}

/** Evidence of a protection, after the place where the client is made. */
export function evidenceOf(
  site: CallSite,
  protection: 'timeout' | 'retry' | 'breaker',
  without: string,
): Finding['evidence'] {
  const known = site.protections[protection].evidence ?? [];
  const { client } = site;
  const told = client === null || known.some((item) => item.file === client.file && item.line === client.line);
  return told
    ? known
    : [{ file: client.file, line: client.line, message: `client made here without ${without}` }, ...known];
}

/** Call sites of a retry or policy, in source order. */
export function sitesOf(facts: RuleFacts, ids: readonly string[]): readonly CallSite[] {
  return ids
    .map((id) => facts.site(id))
    .filter((site) => site !== undefined)
    .sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.pos - b.place.pos));
}

/** `` `fetch` to a.com and `get` to b.com ``, at most three. */
export function callNames(sites: readonly CallSite[]): string {
  return enumerate([...new Set(sites.map(callName))], 3);
}

/** The context in which sites run, back end before browser before test; null without sites. */
export function contextOfSites(sites: readonly CallSite[]): Context | null {
  const order: readonly Context[] = ['server', 'edge', 'script', 'browser', 'test'];
  return order.find((context) => sites.some((site) => site.context === context)) ?? null;
}

/** The one dependency of all sites; null when they have several. */
export function commonDependency(sites: readonly CallSite[]): string | null {
  const names = new Set(sites.map((site) => site.dependency));
  return names.size === 1 ? (sites[0]?.dependency ?? null) : null;
}

/** Identity of a retry: what repeats which calls, where. */
export function retryKey(retry: RetryFact, sites: readonly CallSite[]): string {
  const [first] = sites;
  return `${first?.place.file === retry.place.file ? (first.enclosing ?? '') : ''}|${retry.by}|${[...new Set(sites.map((site) => site.method))].join(',')}`;
}

/** `This loop`, `` `p-retry` ``. */
export function retryName(retry: RetryFact): string {
  return /^(loop|recursion)$/.test(retry.by) ? `This ${retry.by}` : `\`${retry.by}\``;
}
