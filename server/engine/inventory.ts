/** From facts to the report of `inventory`. */
import type { Config } from '../../shared/config';
import type { CallSiteReport, FlagReport, InventoryReport, ToolInfo, WebhookHandlerReport } from '../../shared/report';
import type { CallSite, FlagRead, Place, ProjectFacts, WebhookHandler } from '../model/project';
import { reportedSites, sortedProblems } from './check';
import { coverageOf } from './coverage';

export interface InventoryOptions {
  readonly facts: ProjectFacts;
  readonly config: Config;
  readonly tool: ToolInfo;
  /** Limits what is listed, never the facts. */
  readonly reported?: (file: string) => boolean;
}

const byPlace = (a: { readonly place: Place }, b: { readonly place: Place }): number =>
  a.place.file < b.place.file
    ? -1
    : a.place.file > b.place.file
      ? 1
      : a.place.pos - b.place.pos || b.place.end - a.place.end;

/** The report of `inventory --format json`. */
export function inventoryReport(options: InventoryOptions): InventoryReport {
  const { facts, config } = options;
  const reported = options.reported ?? (() => true);
  const listed = (item: WebhookHandler | FlagRead): boolean =>
    (item.context !== 'test' || config.includeTests) && reported(item.place.file);
  const sites = reportedSites(facts, config, reported);
  return {
    version: 1,
    tool: options.tool,
    root: '.',
    callSites: [...sites].sort(byPlace).map(callSiteReport),
    webhookHandlers: facts.webhookHandlers.filter(listed).sort(byPlace).map(handlerReport),
    flags: facts.flags.filter(listed).sort(byPlace).map(flagReport),
    coverage: coverageOf(sites),
    problems: sortedProblems(facts.problems),
  };
}

/** One call site as reports show it. */
export function callSiteReport(site: CallSite): CallSiteReport {
  const { file, line, column, endLine, endColumn } = site.place;
  return {
    id: site.id,
    file,
    line,
    column,
    endLine,
    endColumn,
    kind: site.kind,
    dependency: site.dependency,
    sdk: site.sdk ? { package: site.sdk.package, version: site.sdk.version } : null,
    method: site.method,
    effect: site.effect,
    streaming: site.streaming,
    enclosing: site.enclosing,
    context: site.context,
    protections: site.protections,
    layers: [...site.layers],
    worstCase: { ...site.worstCase },
  };
}

function handlerReport(handler: WebhookHandler): WebhookHandlerReport {
  const { framework, method, path, provider, verification, rateLimit, deduplication, place } = handler;
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    framework,
    method,
    path,
    provider,
    verification: { ...verification, ...copied(verification.evidence) },
    rateLimit: { ...rateLimit, ...copied(rateLimit.evidence) },
    deduplication: { ...deduplication, ...copied(deduplication.evidence) },
  };
}

const copied = (evidence: WebhookHandler['verification']['evidence']) => ({ evidence: [...evidence] });

const flagReport = (flag: FlagRead): FlagReport => ({
  key: flag.key,
  file: flag.place.file,
  line: flag.place.line,
  column: flag.place.column,
  sdk: flag.sdk,
  default: flag.default ?? null,
});
