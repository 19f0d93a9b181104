/** `explain` for people: a rule's page, or the evidence chain of the calls on a line. */
import type { Explanation, LineExplanation, RuleInfo } from '../../shared/explain';
import type {
  CallSiteReport,
  Evidence,
  Layer,
  PlainProtection,
  Protections,
  WebhookHandlerReport,
} from '../../shared/report';
import { count, duration, enumerate } from '../model/words';
import type { FormatOptions } from './format';
import { renderMarkdown } from './markdown-text';
import { block, createStyle, padEnd, type Style } from './text';

export function prettyExplain(explanation: Explanation, options: FormatOptions): string {
  const style = createStyle(options.colour);
  return 'rule' in explanation
    ? ruleText(explanation.rule, style, options.width)
    : lineText(explanation, style, options.width);
}

function ruleText(rule: RuleInfo, style: Style, width: number): string {
  const { recommended, strict, all } = rule.presets;
  const levels =
    recommended === strict && strict === all
      ? `${recommended} in every preset`
      : `recommended: ${recommended}, strict: ${strict}, all: ${all}`;
  const page = rule.page.replace(/^#[^#][^\n]*\n+/, '');
  return `${style.bold(rule.id)}  ${style.dim(`${rule.category} · ${levels}`)}\n\n${renderMarkdown(page, style, width)}`;
}

function lineText(explanation: LineExplanation, style: Style, width: number): string {
  const { file, line, callSites, webhookHandlers, flags, findings, nearby } = explanation;
  const parts = [
    ...callSites.map((site) => siteText(site, style, width)),
    ...webhookHandlers.map((handler) => handlerText(handler, style, width)),
    ...flags.map(
      (flag) =>
        `${style.bold(`${file}:${flag.line}:${flag.column}`)}  reads the flag ${flag.key} (${flag.sdk}), default ${JSON.stringify(flag.default)}`,
    ),
  ];
  if (parts.length === 0) {
    const where =
      nearby.length > 0
        ? ` Calls of this file start on ${nearby.length > 1 ? 'lines' : 'line'} ${enumerate(nearby.map(String))}.`
        : ' The file has no remote calls that faultline knows.';
    parts.push(`No remote call on ${file}:${line}.${where}`);
  }
  if (findings.length > 0) {
    parts.push(
      [
        style.bold(count(findings.length, 'finding')),
        ...findings.map(
          (finding) =>
            `  ${style[finding.severity](padEnd(finding.severity, 9))}${finding.rule}\n${block(finding.message, width, ' '.repeat(11))}`,
        ),
      ].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const owners: Readonly<Record<string, string>> = {
  call: 'set on the call',
  client: 'set on the client',
  wrapper: 'by code around the call',
  'sdk-default': 'default of the SDK',
};
const reach: Readonly<Record<string, string>> = {
  headers: 'until the headers arrive',
  response: 'until the answer is there',
  total: 'of everything, the body included',
};

function siteText(site: CallSiteReport, style: Style, width: number): string {
  const { protections } = site;
  const sdk = site.sdk ? ` by ${site.sdk.package}${site.sdk.version ? `@${site.sdk.version}` : ''}` : '';
  const where = `${site.context}${site.enclosing ? `, in ${site.enclosing}` : ''}`;
  const rows = [
    row(
      'timeout',
      timeoutWords(protections.timeout),
      protections.timeout.evidence,
      'nothing bounds the wait',
      protections.timeout.state,
    ),
    row(
      'retry',
      retryWords(protections.retry),
      protections.retry.evidence,
      'nothing repeats a failed attempt',
      protections.retry.state,
    ),
    ...(['breaker', 'fallback', 'bulkhead'] as const).map((name) =>
      row(name, plainWords(protections[name]), protections[name].evidence, 'none', protections[name].state),
    ),
  ];
  const { attempts, ms } = site.worstCase;
  const worst =
    attempts === null && ms === null
      ? 'without a limit, or not known'
      : `${attempts === null ? 'any number of requests' : count(attempts, 'request')}, ${ms === null ? 'no limit in time' : duration(ms)}`;
  return [
    `${style.bold(`${site.file}:${site.line}:${site.column}`)}  ${site.method}`,
    style.dim(
      block(
        `${site.kind} call to ${site.dependency}${sdk}; ${site.effect === 'unknown' ? 'unknown effect' : site.effect}${site.streaming ? ', streaming' : ''}; ${where}`,
        width,
        '  ',
      ),
    ),
    '',
    ...rows.map((text) => text(style, width)),
    ...layerRows(site.layers, width),
    `  ${padEnd('worst case', 12)}${worst}`,
  ].join('\n');
}

function row(
  name: string,
  present: string,
  evidence: readonly Evidence[] | undefined,
  absent: string,
  state: string,
): (style: Style, width: number) => string {
  return (style, width) => {
    const words =
      state === 'present'
        ? style.good(present)
        : state === 'absent'
          ? style.warning(absent)
          : style.dim('not decided from the code');
    const chain = (evidence ?? []).map((item) =>
      style.dim(block(`${item.file}:${item.line}${item.message ? `  ${item.message}` : ''}`, width, ' '.repeat(14))),
    );
    return [`  ${padEnd(name, 12)}${words}`, ...chain].join('\n');
  };
}

const owner = (source: string | undefined): string => (source ? ` (${owners[source] ?? source})` : '');

function timeoutWords({ ms, scope, covers, source }: Protections['timeout']): string {
  const bound = ms == null ? 'bounded' : duration(ms);
  return `${bound}${scope === 'attempt' ? ' per attempt' : scope === 'total' ? ' in all' : ''}${covers && reach[covers] ? ` ${reach[covers]}` : ''}${owner(source)}`;
}

function retryWords({ attempts, backoff, jitter, source }: Protections['retry']): string {
  const shape =
    backoff === undefined || backoff === 'unknown'
      ? ''
      : backoff === 'none'
        ? ', without a pause'
        : `, ${backoff} backoff`;
  return `${attempts == null ? 'repeated, number of attempts not known' : count(attempts, 'attempt')}${shape}${jitter ? ' with jitter' : ''}${owner(source)}`;
}

const plainWords = ({ source }: PlainProtection): string => `yes${owner(source)}`;

function layerRows(layers: readonly Layer[], width: number): string[] {
  return layers.map((layer, index) => {
    const tries = layer.attempts === null ? 'attempts not limited or not known' : count(layer.attempts, 'attempt');
    const bound =
      layer.timeoutMs === null ? '' : `, ${duration(layer.timeoutMs)}${layer.scope === 'total' ? ' in all' : ' each'}`;
    const at = layer.file ? ` at ${layer.file}${layer.line ? `:${layer.line}` : ''}` : '';
    return block(
      `${padEnd(index === 0 ? 'layers' : '', 12)}${index + 1}. ${layer.by}: ${tries}${bound}${at}`,
      width,
      '  ',
    );
  });
}

function handlerText(handler: WebhookHandlerReport, style: Style, width: number): string {
  const what = `${handler.framework} webhook handler ${[handler.method, handler.path].filter(Boolean).join(' ')}${handler.provider ? ` for ${handler.provider}` : ''}`;
  return [
    `${style.bold(`${handler.file}:${handler.line}:${handler.column}`)}  ${what}`,
    '',
    ...(
      [
        ['signature', 'verification', 'nobody checks it'],
        ['rate limit', 'rateLimit', 'not limited'],
        ['duplicates', 'deduplication', 'not recognised'],
      ] as const
    ).map(([name, key, absent]) =>
      row(name, 'checked', handler[key].evidence, absent, handler[key].state)(style, width),
    ),
  ].join('\n');
}
