/** From the facts of all files to the facts of the project: calls with their protections. */
import type { Context, Problem } from '../../shared/report';
import { CallGraph } from '../link/call-graph';
import type { CatalogueIndex } from '../link/catalogue-index';
import { resultChecked, siteConsumption } from '../link/consumption';
import { contextByUse, contextOf, type FileContext, fileContext } from '../link/context';
import { type Described, describe } from '../link/describe';
import { Evaluator, type LinkHost } from '../link/evaluate';
import { enclosingName, placeOf } from '../link/place';
import { constructionOf, findSites, type RawSite } from '../link/sites';
import { findSecrets } from '../link/secrets';
import { type WebFacts, webFacts } from '../link/web-facts';
import type { FileView } from '../link/view';
import { hashText } from '../model/hash';
import type { CallSite, ProjectFacts, SecretFact, Suppression } from '../model/project';
import { rangeOf } from '../link/place';
import { networkCall } from '../link/apply';
import { alternatives, type Frame } from '../link/values';
import type { Library } from '../model/library';
import { assemble, type PathFacts } from '../protect/assemble';
import { Behaviours } from '../protect/behaviour';
import { LayerCollector } from '../protect/layer-facts';
import { LibraryIndex } from '../protect/library-index';
import { LibraryReader } from '../protect/library-reader';
import { LibraryPatches } from '../protect/patches';
import { Paths } from '../protect/paths';
import { sdkLayer, type SdkVersion, variantsOf } from '../protect/sdk-layer';
import { withUses } from '../protect/uses';
import type { LayerFacts } from '../protect/types';

export interface AnalysisHost extends LinkHost {
  readonly root: string;
  /** Files of the project that were parsed; grows while evaluation asks for more. */
  views(): readonly FileView[];
  isTest(file: string): boolean;
  isBin(file: string): boolean;
  /** A file of a package that is bundled for browsers and has no server of its own. */
  isBrowserApp?(file: string): boolean;
  /** Engine behind an ORM's client as its schema or driver says, or null. */
  engineOf(pkg: string, file: string): string | null;
  lowestOf(range: string): string | null;
  problems(): readonly Problem[];
  files(): number;
  /** A step is done: for statistics, and files that came late take their place in `views`. */
  stage?(name: string): void;
}

/** Package name of an import specifier. */
export function packageName(spec: string): string {
  const parts = spec.replace(/^node:/, '').split('/');
  return spec.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? spec);
}

interface Work {
  readonly ev: Evaluator;
  readonly graph: CallGraph;
  readonly host: AnalysisHost;
  readonly paths: Paths;
  readonly collector: LayerCollector;
  readonly patches: LibraryPatches;
  readonly behaviours: Behaviours;
  readonly web: WebFacts | null;
  readonly fileOf: (view: FileView) => FileContext;
}

export function analyse(host: AnalysisHost, catalogue: CatalogueIndex, libraries: readonly Library[]): ProjectFacts {
  const ev = new Evaluator(host, catalogue);
  const views = host.views();
  const graph = new CallGraph(ev, views);
  host.stage?.('link');
  const index = new LibraryIndex(libraries);
  ev.wrapped = (v) => index.runs(ev, v);
  const behaviours = new Behaviours(ev, graph, index.sleepOf);
  const reader = new LibraryReader(ev, index);
  const paths = new Paths(ev, graph, behaviours, reader);
  const problems: Problem[] = [...host.problems()];
  const contexts = new Map<FileView, FileContext>();
  for (const view of views)
    contexts.set(
      view,
      fileContext(view, host.isTest(view.path), host.isBin(view.path), host.isBrowserApp?.(view.path)),
    );
  const fileOf = (view: FileView): FileContext => contexts.get(view) ?? { context: 'server', client: false };
  let web: WebFacts | null = null;
  try {
    web = webFacts(ev, graph, views, (view, node) =>
      node < 0 ? fileOf(view).context : contextOf(view, node, fileOf(view)),
    );
  } catch (error) {
    problems.push({ file: '.', message: `routes and webhooks could not be analysed: ${messageOf(error)}` });
  }
  host.stage?.('routes');
  const work: Work = {
    ev,
    graph,
    host,
    paths,
    collector: new LayerCollector((file, pos, end) => {
      const view = host.view(file);
      return view ? rangeOf(view, pos, end) : { file, pos, end, line: 1, column: 1, endLine: 1, endColumn: 1 };
    }),
    patches: new LibraryPatches(ev, reader, views),
    behaviours,
    web,
    fileOf,
  };
  const sites: CallSite[] = [];
  const suppressions: Suppression[] = [];
  const secrets: SecretFact[] = [];
  for (const view of views) {
    const seen = new Map<string, number>();
    let raw: RawSite[] = [];
    try {
      raw = findSites(ev, view);
      secrets.push(...findSecrets(ev, view));
    } catch (error) {
      problems.push({ file: view.path, message: `could not be analysed: ${messageOf(error)}` });
    }
    for (const site of raw) {
      try {
        const found = callSite(work, site, seen);
        if (found) sites.push(found);
      } catch (error) {
        problems.push({
          file: view.path,
          message: `the call at line ${placeOf(view, site.node).line} could not be analysed: ${messageOf(error)}`,
        });
      }
    }
    for (const s of view.facts.suppressions) {
      suppressions.push({
        file: view.path,
        kind: s.kind,
        rules: s.rules,
        reason: s.reason,
        place: rangeOf(view, s.pos, s.end),
      });
    }
  }
  return {
    root: host.root,
    files: host.files(),
    callSites: sites,
    retries: work.collector.retries(),
    policies: work.collector.policies(),
    secrets,
    webhookHandlers: web?.webhookHandlers ?? [],
    flags: web?.flags ?? [],
    suppressions,
    problems,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function versionOf(host: AnalysisHost, site: RawSite): SdkVersion & { name: string | null } {
  const name =
    site.sdk.npm === null && site.pkg === null
      ? null
      : packageName(site.pkg ?? site.sdk.npm ?? site.sdk.packages[0] ?? site.sdk.id);
  if (!name) return { name: null, version: null, lowest: null };
  const found = host.version(name, site.view.path);
  return { name, version: found.version, lowest: found.range ? host.lowestOf(found.range) : null };
}

/** The site as it is on one way: a client that comes in through a parameter is that of this way. */
function onWay(ev: Evaluator, site: RawSite, frame: Frame | null): RawSite {
  if (!frame || (site.client && !site.client.typed && site.client.made)) return site;
  const n = site.view.node(site.node);
  if (n[0] !== 'call' && n[0] !== 'tag') return site;
  for (const v of alternatives(ev.ev(site.view, n[1], frame))) {
    const found = networkCall(ev, v, n[0]);
    if (found?.client && !found.client.typed && found.sdk === site.sdk) return { ...site, client: found.client };
  }
  return site;
}

/** Does the SDK's own layer depend on what callers pass? */
function isOpen(layer: LayerFacts, site: RawSite): boolean {
  return (
    site.client?.typed === true ||
    layer.repeat?.state === 'unknown' ||
    layer.repeat?.attempts === null ||
    layer.bounds.some((b) => b.state === 'unknown' || b.ms === null)
  );
}

/** The SDK's own layer on one way, where what is still not passed has its default. */
function settledLayer(
  ev: Evaluator,
  site: RawSite,
  frame: Frame | null,
  d: Described,
  version: SdkVersion,
): LayerFacts {
  ev.assumeDefaults = true;
  try {
    return sdkLayer(ev, site, frame, d, version);
  } finally {
    ev.assumeDefaults = false;
  }
}

/** Ways to a call, with every client that it can be made with on each. */
function pathsOf(work: Work, site: RawSite, d: Described, version: SdkVersion): PathFacts[] {
  return variantsOf(work.ev, site, version).flatMap((one) =>
    waysOf(work, one, d, one.sdk === site.sdk ? version : versionOf(work.host, one)),
  );
}

function waysOf(work: Work, site: RawSite, d: Described, version: SdkVersion): PathFacts[] {
  const { ev, paths } = work;
  const base = sdkLayer(ev, site, null, d, version);
  const open = isOpen(base, site);
  const patched = work.patches.of(site, d);
  return paths.of(site.view, site.node, site.call.errorsAsValues ?? false).map((way) => {
    const frame = open ? paths.frameOf(site.view, site.node, way) : null;
    const layer = open ? settledLayer(ev, frame ? onWay(ev, site, frame) : site, frame, d, version) : base;
    return {
      layers: [layer, ...patched, ...withUses(ev, way.layers, way.calls)],
      entry: way.entry,
      unknown: way.unknown,
    };
  });
}

function callSite(work: Work, site: RawSite, seen: Map<string, number>): CallSite | null {
  const { ev, graph, host, fileOf } = work;
  const { view, node } = site;
  const d: Described = describe(ev, site, null, (pkg, from) => host.engineOf(pkg, from));
  // An engine inside of this process (SQLite under an ORM): nothing remote is called.
  if (d.dependency === 'in-process') return null;
  const version = versionOf(host, site);
  const ways = pathsOf(work, site, d, version);
  const joined = assemble(ways);
  const enclosing = enclosingName(view, node);
  const context: Context = contextByUse(graph, view, node, fileOf);
  const key = `${enclosing ?? ''}|${d.method}|${d.dependency}`;
  const ordinal = (seen.get(key) ?? 0) + 1;
  seen.set(key, ordinal);
  const carries = site.call.errorsAsValues ? 'error' : site.call.uncheckedStatus ? 'status' : null;
  const made = constructionOf(site);
  const client = made ? placeOf(made.view, made.node) : null;
  const id = hashText(`${view.path}|${key}|${ordinal}`);
  const retries = work.collector.add(id, ways);
  // A key that each attempt makes anew does not make an own retry repeatable.
  const keyed =
    d.keyed && !(d.keyed.fresh && ways.some((w) => w.layers.some((l) => l.repeat && l.origin !== 'sdk')))
      ? d.keyed
      : null;
  return {
    id,
    place: placeOf(view, site.whole),
    kind: d.kind,
    dependency: d.dependency,
    sdk: version.name ? { package: version.name, version: version.version } : null,
    catalogue: site.sdk.id,
    method: d.method,
    effect: d.effect,
    repeatable: keyed ? true : d.idempotent,
    repeatableBecause: keyed?.because ?? (d.effect === 'write' && d.idempotent ? 'idempotent by definition' : null),
    streaming: d.streaming,
    longLived: site.call.longLived ?? false,
    enclosing,
    context,
    party: site.sdk.party,
    // A request path is one of a server; what a browser runs is not followed to the pages that show it.
    onRequestPath: context === 'browser' ? 'absent' : (work.web?.requestPath(view, view.fnOf[node] ?? 0) ?? 'unknown'),
    protections: joined.protections,
    layers: joined.layers,
    worstCase: joined.worstCase,
    consumption: siteConsumption(ev, site),
    resultChecked: carries ? resultChecked(ev, graph, view, site.whole, carries) : null,
    resultCarries: carries,
    client,
    cause: client ? { file: client.file, line: client.line } : null,
    retries,
    ways: work.collector.waysOf(ways),
    ...(carries && retries.length > 0
      ? {
          failureThrown: work.behaviours.throwsOnFailure(view, view.fnOf[node] ?? 0, node, null) ? 'present' : 'absent',
        }
      : {}),
  };
}
