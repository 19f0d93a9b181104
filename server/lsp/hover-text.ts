/** What is said of a call when the pointer rests on it. */
import type { LiveDependency } from '../../shared/protocol';
import type {
  CallSiteReport,
  Evidence,
  FindingReport,
  Layer,
  PlainProtection,
  RetryProtection,
  State,
  TimeoutProtection,
} from '../../shared/report';
import { count, duration } from '../../shared/words';
import { uriIn } from './uris';

export interface HoverFacts {
  readonly root: string;
  readonly site: CallSiteReport;
  readonly findings: readonly FindingReport[];
  readonly live: LiveDependency | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly rulePage: (rule: string) => string | null;
}

const owners: Readonly<Record<string, string>> = {
  call: 'set on the call',
  client: 'set on the client',
  wrapper: 'by code around the call',
  'sdk-default': 'default of the SDK',
};
const reach: Readonly<Record<string, string>> = {
  headers: ' until the headers arrive',
  response: ' until the answer is there',
  total: ', the body included',
};

export function hoverText(facts: HoverFacts): string {
  const { site, root } = facts;
  const { protections } = site;
  const link = (at: Evidence): string => {
    const label = `${at.file}:${at.line}`;
    return `[${label}](${uriIn(root, at.file, at.line)})${at.message ? ` ${escaped(at.message)}` : ''}`;
  };
  const row = (
    name: string,
    state: State,
    present: string,
    absent: string,
    evidence: readonly Evidence[] = [],
  ): string => {
    const words = state === 'present' ? present : state === 'absent' ? `**${absent}**` : 'not decided from the code';
    return `- ${name}: ${[words, ...evidence.map(link)].join(' · ')}`;
  };
  const plain = (name: 'breaker' | 'fallback' | 'bulkhead'): string =>
    row(name, protections[name].state, `yes${owner(protections[name])}`, 'none', protections[name].evidence);
  const { timeout, retry } = protections;
  const parts = [
    heading(site),
    ...(facts.live ? [liveText(facts.live, facts.now)] : []),
    [
      row('timeout', timeout.state, timeoutWords(timeout), 'nothing bounds the wait', timeout.evidence),
      row('retry', retry.state, retryWords(retry), 'nothing repeats a failed attempt', retry.evidence),
      ...(['breaker', 'fallback', 'bulkhead'] as const).map(plain),
    ].join('\n'),
    ...(site.layers.length > 0 ? [layersText(site.layers, root)] : []),
    `Worst case: ${worstCase(site)}`,
    ...(facts.findings.length > 0 ? [facts.findings.map((finding) => findingText(finding, facts)).join('\n')] : []),
  ];
  return parts.join('\n\n');
}

function heading(site: CallSiteReport): string {
  const sdk = site.sdk ? ` by ${site.sdk.package}${site.sdk.version ? `@${site.sdk.version}` : ''}` : '';
  const effect = site.effect === 'unknown' ? 'effect not known' : site.effect;
  const details = [`${site.kind} call${sdk}`, effect, ...(site.streaming ? ['streaming'] : []), site.context];
  const to = site.dependency === 'unknown' ? 'a host that the code does not tell' : site.dependency;
  return `**${to}** · \`${site.method}\`\n\n${details.map(escaped).join(' · ')}`;
}

/** In words; what is unlimited is said to be, what is not known as well. */
export function worstCase(site: CallSiteReport): string {
  const { attempts, ms } = site.worstCase;
  const { timeout, retry } = site.protections;
  const requests =
    attempts !== null
      ? count(attempts, 'request')
      : retry.state === 'present'
        ? 'requests without a limit, or it is not known'
        : 'number of requests not known';
  const time =
    ms !== null
      ? duration(ms)
      : timeout.state === 'absent'
        ? 'it waits for ever'
        : 'time without a limit, or it is not known';
  return `${requests}, ${time}`;
}

const owner = ({ source }: PlainProtection): string => (source ? `, ${owners[source] ?? source}` : '');

function timeoutWords(timeout: TimeoutProtection): string {
  const { ms, scope, covers } = timeout;
  const bound = ms === null || ms === undefined ? 'bounded' : duration(ms);
  return `${bound}${scope === 'attempt' ? ' per attempt' : scope === 'total' ? ' in all' : ''}${(covers && reach[covers]) ?? ''}${owner(timeout)}`;
}

function retryWords(retry: RetryProtection): string {
  const { attempts, backoff, jitter } = retry;
  const tries =
    attempts === null || attempts === undefined ? 'repeated, number of attempts not known' : count(attempts, 'attempt');
  const pause =
    backoff === undefined || backoff === 'unknown'
      ? ''
      : backoff === 'none'
        ? ' without a pause'
        : ` with ${backoff} backoff`;
  return `${tries}${pause}${jitter ? ' and jitter' : ''}${owner(retry)}`;
}

function layersText(layers: readonly Layer[], root: string): string {
  const lines = layers.map((layer, index) => {
    const tries = layer.attempts === null ? 'attempts not limited or not known' : count(layer.attempts, 'attempt');
    const bound =
      layer.timeoutMs === null ? '' : `, ${duration(layer.timeoutMs)}${layer.scope === 'total' ? ' in all' : ' each'}`;
    const at = layer.file
      ? ` · [${layer.file}${layer.line ? `:${layer.line}` : ''}](${uriIn(root, layer.file, layer.line)})`
      : '';
    return `${index + 1}. ${escaped(layer.by)}: ${tries}${bound}${at}`;
  });
  return `Layers, innermost first:\n\n${lines.join('\n')}`;
}

function liveText(live: LiveDependency, now: number): string {
  const breaker = live.breaker ? `, breaker ${live.breaker}` : '';
  const detail = live.detail ? `: ${escaped(live.detail)}` : '';
  return `**Live: ${live.state}**${breaker}${detail} (${duration(Math.max(0, now - live.at))} ago)`;
}

function findingText({ rule, severity, message }: FindingReport, { rulePage }: HoverFacts): string {
  const page = rulePage(rule);
  return `- ${severity} ${page ? `[${rule}](${page})` : rule}: ${escaped(message)}`;
}

/** Markdown of text that may hold its signs; code in backticks stays code. */
const escaped = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_<>[\]#|]/g, '\\$&')))
    .join('`');

/** The same for clients that show plain text. */
export const withoutMarkdown = (text: string): string =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\\([\\*_<>[\]#|])/g, '$1');
