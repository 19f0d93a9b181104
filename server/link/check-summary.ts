/** What a function finds out about who sent a request, joined from its parts. */
import type { Evidence } from '../model/report';
import type { NodeId } from '../model/facts';
import type { Gate } from './gates';
import { lineOf } from './place';
import type { Frame } from './values';
import type { FileView } from './view';

/** A check and what its failure does to the function it stands in. */
export interface Outcome {
  readonly gate: Gate;
  readonly evidence: Evidence;
}

/** What a function finds out about the sender. */
export interface Summary {
  readonly outcomes: readonly Outcome[];
  /** What could not be followed and may hold a check. */
  readonly doubts: readonly Evidence[];
  /** Signs of a check that was not made out: they keep a verdict from being `absent` when nothing else was found. */
  readonly hints: readonly Evidence[];
  readonly providers: readonly string[];
}

export const NOTHING: Summary = { outcomes: [], doubts: [], hints: [], providers: [] };

/** One of several functions is called (a table of handlers): only what all of them check is checked. */
export function alternativesOf(parts: readonly Summary[]): Summary {
  const passes = (p: Summary): boolean =>
    p.outcomes.some((o) => o.gate === 'throws' || o.gate === 'response' || o.gate === 'value');
  if (parts.length < 2 || parts.every(passes)) return merge(parts);
  return merge(
    parts.map((p) => ({
      ...p,
      outcomes: p.outcomes.map((o): Outcome => ({ ...o, gate: o.gate === 'ignored' ? o.gate : 'maybe' })),
    })),
  );
}

/** Which invocation a frame is: the calls that led to it, and those around the closure. */
export function frameKey(frame: Frame | null, depth: number): string {
  if (!frame || depth > 8) return '';
  const call = frame.call;
  const made = call ? `${call.view.path}:${call.node}(${frameKey(call.frame, depth + 1)})` : '';
  return frame.outer && frame.outer !== call?.frame ? `${made}^${frameKey(frame.outer, depth + 1)}` : made;
}

/** Names of calls on data that say nothing: `webhookSecret.trim()`, `prisma.webhook.findMany`. */
export function isData(view: FileView, node: NodeId, name: string): boolean {
  return (
    /^(get|find|create|update|delete|list|log|handle|process|on|parse|record|save|send|emit|track|count|upsert|insert|select|from|webhook)/i.test(
      name,
    ) &&
    !/verif|validat|authentic|signature/i.test(name) &&
    view.node(node)[0] === 'call'
  );
}

/** Names of calls on texts and responses that check nothing. */
export function isPlain(name: string): boolean {
  return /^(log|info|warn|error|debug|split|startsWith|slice|substring|replace|trim|toString|from|includes|push|join|match|test|String|Boolean|json|status|Response|isArray|toLowerCase|update|Buffer|set|append|get|parse|stringify|has|header|encode|map|fromEntries|entries|Number|parseInt)$/.test(
    name,
  );
}

/** One check, unless it is not part of the flow. */
export function outcome(gate: Gate, at: Evidence): Summary {
  const message = gate === 'ignored' ? { ...at, message: 'the result of the check is not looked at' } : at;
  return gate === 'none' ? NOTHING : { outcomes: [{ gate, evidence: message }], doubts: [], hints: [], providers: [] };
}

/** All of several summaries. */
export function merge(parts: readonly Summary[]): Summary {
  const used = parts.filter((p) => p !== NOTHING);
  if (used.length === 0) return NOTHING;
  if (used.length === 1 && used[0]) return used[0];
  return {
    outcomes: used.flatMap((p) => p.outcomes),
    doubts: used.flatMap((p) => p.doubts),
    hints: used.flatMap((p) => p.hints),
    providers: used.flatMap((p) => p.providers),
  };
}

/** A place with what is to be said about it. */
export function evidence(view: FileView, node: NodeId, message: string): Evidence {
  return { file: view.path, line: lineOf(view, node), message };
}

/** The first few places, each once. */
export function distinct(list: readonly Evidence[]): Evidence[] {
  const out: Evidence[] = [];
  for (const e of list) if (!out.some((o) => o.file === e.file && o.line === e.line)) out.push(e);
  return out.slice(0, 5);
}
