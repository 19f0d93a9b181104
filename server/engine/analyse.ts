/** From the facts of all files to the facts of the project: calls with their protections. */
import type { Context, Problem } from '../../shared/report';
import { CallGraph } from '../link/call-graph';
import type { CatalogueIndex } from '../link/catalogue-index';
import { consumptionOf, resultChecked } from '../link/consumption';
import { contextOf, type FileContext, fileContext } from '../link/context';
import { type Described, describe } from '../link/describe';
import { Evaluator, type LinkHost } from '../link/evaluate';
import { enclosingName, placeOf } from '../link/place';
import { findSites, type RawSite } from '../link/sites';
import type { FileView } from '../link/view';
import { hashText } from '../model/hash';
import type { CallSite, ProjectFacts, Suppression } from '../model/project';
import { rangeOf } from '../link/place';
import { assemble } from '../protect/assemble';
import { sdkLayer, type SdkVersion } from '../protect/sdk-layer';

export interface AnalysisHost extends LinkHost {
  readonly root: string;
  views(): Iterable<FileView>;
  isTest(file: string): boolean;
  isBin(file: string): boolean;
  /** Engine behind an ORM's client as its schema or driver says, or null. */
  engineOf(pkg: string, file: string): string | null;
  lowestOf(range: string): string | null;
  problems(): readonly Problem[];
  files(): number;
}

/** Package name of an import specifier. */
export function packageName(spec: string): string {
  const parts = spec.replace(/^node:/, '').split('/');
  return spec.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? spec);
}

export function analyse(host: AnalysisHost, catalogue: CatalogueIndex): ProjectFacts {
  const ev = new Evaluator(host, catalogue);
  const views = [...host.views()];
  const graph = new CallGraph(ev, views);
  const problems: Problem[] = [...host.problems()];
  const sites: CallSite[] = [];
  const suppressions: Suppression[] = [];
  const contexts = new Map<FileView, FileContext>();
  for (const view of views) contexts.set(view, fileContext(view, host.isTest(view.path), host.isBin(view.path)));
  for (const view of views) {
    const seen = new Map<string, number>();
    let raw: RawSite[] = [];
    try {
      raw = findSites(ev, view);
    } catch (error) {
      problems.push({ file: view.path, message: `could not be analysed: ${error instanceof Error ? error.message : String(error)}` });
    }
    for (const site of raw) {
      try {
        sites.push(callSite(ev, graph, host, site, contexts.get(view) ?? { context: 'server', client: false }, seen));
      } catch (error) {
        problems.push({ file: view.path, message: `the call at line ${placeOf(view, site.node).line} could not be analysed: ${error instanceof Error ? error.message : String(error)}` });
      }
    }
    for (const s of view.facts.suppressions) {
      suppressions.push({ file: view.path, kind: s.kind, rules: s.rules, reason: s.reason, place: rangeOf(view, s.pos, s.end) });
    }
  }
  return {
    root: host.root, files: host.files(), callSites: sites, retries: [], policies: [], secrets: [],
    webhookHandlers: [], flags: [], suppressions, problems,
  };
}

function versionOf(host: AnalysisHost, site: RawSite): SdkVersion & { name: string | null } {
  const name = site.sdk.npm === null && site.pkg === null ? null : packageName(site.pkg ?? site.sdk.npm ?? site.sdk.packages[0] ?? site.sdk.id);
  if (!name) return { name: null, version: null, lowest: null };
  const found = host.version(name, site.view.path);
  return { name, version: found.version, lowest: found.range ? host.lowestOf(found.range) : null };
}

function callSite(ev: Evaluator, graph: CallGraph, host: AnalysisHost, site: RawSite, file: FileContext, seen: Map<string, number>): CallSite {
  const { view, node } = site;
  const d: Described = describe(ev, site, null, (pkg, from) => host.engineOf(pkg, from));
  const version = versionOf(host, site);
  const layer = sdkLayer(ev, site, null, d, version);
  const joined = assemble([{ layers: [layer], entry: null, unknown: false }]);
  const enclosing = enclosingName(view, node);
  const context: Context = contextOf(view, node, file);
  const key = `${enclosing ?? ''}|${d.method}|${d.dependency}`;
  const ordinal = (seen.get(key) ?? 0) + 1;
  seen.set(key, ordinal);
  const carries = site.call.errorsAsValues ? 'error' : site.call.uncheckedStatus ? 'status' : null;
  const made = site.client?.made ?? null;
  const client = made ? placeOf(made.view, made.node) : null;
  return {
    id: hashText(`${view.path}|${key}|${ordinal}`), place: placeOf(view, node), kind: d.kind, dependency: d.dependency,
    sdk: version.name ? { package: version.name, version: version.version } : null,
    catalogue: site.sdk.id, method: d.method, effect: d.effect, repeatable: d.idempotent, repeatableBecause: null,
    streaming: d.streaming, longLived: site.call.longLived ?? false, enclosing, context, party: site.sdk.party,
    onRequestPath: 'unknown', protections: joined.protections, layers: joined.layers, worstCase: joined.worstCase,
    consumption: site.call.notPromise || site.call.fireAndForget ? 'callback' : consumptionOf(view, node),
    resultChecked: carries ? resultChecked(ev, graph, view, node, carries) : null, resultCarries: carries,
    client, cause: client ? { file: client.file, line: client.line } : null, retries: [],
  };
}
