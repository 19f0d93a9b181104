/** `inventory` for people: calls by dependency and file, handlers, flags, coverage by kind. */
import { kinds } from '../../shared/config';
import type {
  CallSiteReport,
  Coverage,
  CoverageRow,
  FlagReport,
  InventoryReport,
  State,
  WebhookHandlerReport,
} from '../../shared/report';
import { count, duration } from '../model/words';
import type { FormatOptions } from './format';
import { byText, createStyle, groupBy, padEnd, padStart, percent, widthOf, type Style } from './text';

const METHOD = 25;
const columns = ['timeout', 'tries', 'breaker', 'fallback', 'worst case'] as const;
const widths = [9, 6, 8, 9, 11] as const;

export function prettyInventory(report: InventoryReport, options: FormatOptions): string {
  const style = createStyle(options.colour);
  const parts = [
    ...callParts(report.callSites, style),
    ...handlerPart(report.webhookHandlers, style),
    ...flagPart(report.flags, style),
    ...(report.coverage.total.sites > 0 ? [coverageTable(report.coverage, style)] : []),
  ];
  return `${parts.length > 0 ? parts.join('\n\n') : 'No remote calls, webhook handlers or flags.'}\n`;
}

function callParts(sites: readonly CallSiteReport[], style: Style): string[] {
  if (sites.length === 0) return [];
  const order = (site: CallSiteReport): string =>
    `${String(kinds.indexOf(site.kind)).padStart(2, '0')} ${site.dependency === 'unknown' ? '\uffff' : site.dependency}`;
  const groups = [...groupBy(sites, order)].sort(([a], [b]) => byText(a, b));
  const defaults = sites.some((site) => site.protections.timeout.source === 'sdk-default');
  const header = `${' '.repeat(12 + METHOD)}${columns.map((name, i) => padStart(name, widths[i] ?? 0)).join('')}`;
  return [
    style.dim(header),
    ...groups.map(([, own]) => {
      const [first] = own;
      const title = `${style.bold(first?.dependency ?? '')} ${style.dim(`(${first?.kind ?? ''}, ${count(own.length, 'call')})`)}`;
      const files = [...groupBy(own, (site) => site.file)].sort(([a], [b]) => byText(a, b));
      return [
        title,
        ...files.flatMap(([file, calls]) => [`  ${style.link(file)}`, ...calls.map((site) => callRow(site, style))]),
      ].join('\n');
    }),
    ...(defaults ? [style.dim('* the default of the SDK')] : []),
  ];
}

function callRow(site: CallSiteReport, style: Style): string {
  const cells = cellsOf(site, style)
    .map((cell, i) => padStart(cell, widths[i] ?? 0))
    .join('')
    .trimEnd();
  const head = `    ${padEnd(style.dim(`${site.line}:${site.column}`), 8)}${site.method}`;
  return widthOf(head) > 12 + METHOD
    ? `${head}\n${' '.repeat(12 + METHOD)}${cells}`
    : `${padEnd(head, 12 + METHOD)}${cells}`;
}

function cellsOf(site: CallSiteReport, style: Style): string[] {
  const { timeout, retry, breaker, fallback } = site.protections;
  const limit =
    timeout.state === 'present'
      ? `${timeout.ms == null ? 'yes' : duration(timeout.ms)}${timeout.source === 'sdk-default' ? '*' : ''}`
      : stateWord(timeout.state, style);
  const tries =
    retry.state === 'present' ? `${retry.attempts ?? 'many'}` : retry.state === 'absent' ? '1' : style.dim('?');
  const { attempts, ms } = site.worstCase;
  return [
    limit,
    tries,
    stateWord(breaker.state, style),
    site.kind === 'llm' ? stateWord(fallback.state, style) : '',
    ms !== null ? duration(ms) : attempts === null || timeout.state !== 'present' ? '' : style.dim('?'),
  ];
}

function stateWord(state: State, style: Style): string {
  return state === 'present' ? style.good('yes') : state === 'absent' ? style.warning('no') : style.dim('?');
}

function handlerPart(handlers: readonly WebhookHandlerReport[], style: Style): string[] {
  if (handlers.length === 0) return [];
  const rows = handlers.map((handler) => {
    const what = [handler.provider, `${handler.method} ${handler.path ?? ''}`.trim(), handler.framework]
      .filter(Boolean)
      .join(' · ');
    const checks = `signature ${stateWord(handler.verification.state, style)} · rate limit ${stateWord(handler.rateLimit.state, style)} · duplicates ${stateWord(handler.deduplication.state, style)}`;
    return `  ${style.link(`${handler.file}:${handler.line}`)}\n    ${what}\n    ${checks}`;
  });
  return [[style.bold('Webhook handlers'), ...rows].join('\n')];
}

function flagPart(flags: readonly FlagReport[], style: Style): string[] {
  if (flags.length === 0) return [];
  const rows = [...groupBy(flags, (flag) => flag.key)]
    .sort(([a], [b]) => byText(a, b))
    .map(
      ([key, reads]) =>
        `  ${key} ${style.dim(`(${reads[0]?.sdk ?? ''}, default ${JSON.stringify(reads[0]?.default ?? null)})`)}\n${reads.map((flag) => `    ${flag.file}:${flag.line}`).join('\n')}`,
    );
  return [[style.bold('Flags'), ...rows].join('\n')];
}

function coverageTable(coverage: Coverage, style: Style): string {
  const row = (name: string, cells: CoverageRow): string =>
    `  ${padEnd(name, 12)}${padStart(String(cells.sites), 6)}${[cells.timeout, cells.retry, cells.breaker, cells.fallback].map((ratio) => padStart(percent(ratio), 10)).join('')}`;
  const unknown = coverage.total.unknown;
  return [
    `${style.bold('Coverage')}${style.dim(`${padStart('calls', 12)}${['timeout', 'retry', 'breaker', 'fallback'].map((name) => padStart(name, 10)).join('')}`)}`,
    ...kinds.flatMap((kind) => {
      const cells = coverage[kind];
      return cells ? [row(kind, cells)] : [];
    }),
    row('total', coverage.total),
    ...(unknown && unknown.timeout + unknown.retry > 0
      ? [style.dim(`  not decided from the code: timeout of ${unknown.timeout}, retry of ${unknown.retry}`)]
      : []),
  ].join('\n');
}
