/** Rate limits in front of a route, and checks whether an event has been seen before. */
import { rateLimiters } from '../catalogue/webhook/_senders';
import type { Evidence, State } from '../model/report';
import type { NodeId } from '../model/facts';
import { bodyOf } from './body';
import type { Evaluator } from './evaluate';
import { lineOf } from './place';
import { headerNames, type Reached, reachedFrom } from './request-reads';
import { access } from './access';
import { alternatives, type Value } from './values';
import type { FileView } from './view';
import {
  argsOf,
  calleeName,
  calleeOf,
  fromPackage,
  functionsOf,
  nodesBelow,
  normalPath,
  type Written,
} from './web-values';

export interface Found {
  readonly state: State;
  readonly evidence: readonly Evidence[];
}

function at(view: FileView, node: NodeId, message: string): Evidence {
  return { file: view.path, line: lineOf(view, node), message };
}

/** Is a value made by a package that limits rates? */
function isLimiter(v: Value): boolean {
  return (v.k === 'ext' || v.k === 'module') && fromPackage(v.spec, rateLimiters);
}

export function rateLimitOf(ev: Evaluator, middlewares: readonly Written[], reached: readonly Reached[]): Found {
  const doubts: Evidence[] = [];
  for (const m of middlewares) {
    for (const v of alternatives(m.value)) {
      if (isLimiter(v)) return { state: 'present', evidence: [at(m.view, m.node, 'requests are limited here')] };
      if (v.k === 'ext' && /limit|throttl|slowdown/i.test(normalPath(v.path).join('.') + v.spec))
        doubts.push(at(m.view, m.node, 'may limit requests'));
      if (v.k === 'inst' || v.k === 'cls') {
        const cls = v.k === 'inst' ? v.cls : v;
        const base = cls.view.cls(cls.cls)?.extends ?? -1;
        if (base >= 0 && isLimiter(ev.ev(cls.view, base, null)))
          return { state: 'present', evidence: [at(m.view, m.node, 'requests are limited here')] };
      }
      const functions =
        v.k === 'fn'
          ? [v]
          : v.k === 'cls' || v.k === 'inst'
            ? functionsOf(access(ev, v.k === 'cls' ? { k: 'inst', cls: v, made: null, args: null } : v, 'canActivate'))
            : [];
      const found = limiterIn(ev, reachedFrom(ev, functions, 3, 30));
      if (found) return found;
    }
  }
  const found = limiterIn(ev, reached);
  if (found) return found;
  return doubts.length > 0 ? { state: 'unknown', evidence: doubts } : { state: 'absent', evidence: [] };
}

function limiterIn(ev: Evaluator, reached: readonly Reached[]): Found | null {
  let doubt: Found | null = null;
  for (const r of reached) {
    const { view, fn } = r.fn;
    for (const node of bodyOf(view, fn).calls) {
      const callee = calleeOf(ev, view, node, r.frame);
      if (view.node(node)[0] !== 'new' && alternatives(callee).some(isLimiter))
        return { state: 'present', evidence: [at(view, node, 'requests are limited here')] };
      const name = calleeName(view, node) ?? '';
      if (/rate_?limit|throttle/i.test(name))
        doubt ??= { state: 'unknown', evidence: [at(view, node, `what ${name} does is not known`)] };
    }
  }
  return doubt;
}

const LOOKUP =
  /^(findUnique|findFirst|findOne|findMany|findById|find|exists|existsBy|has|get|hget|sismember|sIsMember|getItem|maybeSingle|select|eq|where|includes|is\w*(Processed|Duplicate|Seen|Handled)\w*|has\w*(Processed|Seen|Handled)\w*|already\w*|check\w*(Duplicate|Processed|Idempot)\w*|claim\w*|dedupe\w*|deduplicate\w*|withIdempotency\w*)$/i;
const INSERT =
  /^(set|setnx|setNX|sadd|sAdd|add|create|createMany|insert|insertOne|upsert|save|values|insertInto|put|findOneAndUpdate|updateOne|mark\w*Processed|record\w*Event|\w*[iI]dempot\w*)$/;
const EVENT_HEADER = /(svix|webhook)-id|delivery|event-id|idempotency|message-id|request-id/;
const EVENT_NAME = /^(event|evt|webhookEvent|payload|body|data|notification|message|hook|stripeEvent|webhook|msg)$/;
const KEY_NAME = /event_?id|idempot|webhook_?id|delivery_?id|message_?id|dedup|processed|external_?id/i;

/** Is the identity of the event looked up, or claimed under a unique key? */
export function deduplicationOf(ev: Evaluator, reached: readonly Reached[], inside: boolean): Found {
  const doubts: Evidence[] = [];
  for (const r of reached) {
    const { view, fn } = r.fn;
    for (const node of bodyOf(view, fn).calls) {
      const name = calleeName(view, node) ?? '';
      const lookup = LOOKUP.test(name);
      if (!lookup && !INSERT.test(name)) continue;
      if (
        alternatives(calleeOf(ev, view, node, r.frame)).some((v) => v.k === 'fn') &&
        !/process|seen|duplic|dedup|idempot|claim/i.test(name)
      )
        continue;
      const kind = eventKey(view, node);
      if (kind === 'none') continue;
      if (lookup || kind === 'named' || /nx$|upsert|sadd|^set$/i.test(name)) {
        return {
          state: 'present',
          evidence: [at(view, node, lookup ? 'the event is looked up here' : 'the event is claimed here')],
        };
      }
      doubts.push(at(view, node, 'the id of the event is stored here'));
    }
  }
  if (doubts.length > 0) return { state: 'unknown', evidence: doubts.slice(0, 3) };
  return { state: inside || reached.length === 0 ? 'unknown' : 'absent', evidence: [] };
}

/** Do the arguments of a call hold the id of the event, by its own name or under a name that says so? */
function eventKey(view: FileView, node: NodeId): 'named' | 'id' | 'none' {
  let found: 'id' | 'none' = 'none';
  for (const a of argsOf(view, node)) {
    for (const id of nodesBelow(view, a)) {
      const n = view.node(id);
      if (n[0] === 'obj' && n[1].some(([key, value]) => key !== null && KEY_NAME.test(key) && isId(view, value)))
        return 'named';
      if (isId(view, id)) found = 'id';
    }
  }
  return found;
}

function isId(view: FileView, id: NodeId, depth = 0): boolean {
  const n = view.node(id);
  if (depth > 3) return false;
  if (n[0] === 'mem') {
    if (!/^(id|event_?id|uuid|message_?id|delivery_?id|eventUuid|sg_event_id|webhook_?id)$/i.test(n[2]))
      return headerNames(view, id).some((h) => EVENT_HEADER.test(h));
    const root = view.node(n[1]);
    const name = root[0] === 'var' ? (view.facts.vars[root[1]]?.name ?? '') : root[0] === 'mem' ? root[2] : '';
    return EVENT_NAME.test(name) || n[2] !== 'id';
  }
  if (n[0] === 'var') {
    const v = view.facts.vars[n[1]];
    if (!v) return false;
    if (
      /^(eventId|event_id|svixId|svix_id|webhookId|deliveryId|idempotencyKey|messageId|requestId|eventKey|dedupeKey)$/i.test(
        v.name,
      )
    )
      return true;
    return (
      v.init >= 0 && [...nodesBelow(view, v.init)].some((x) => view.node(x)[0] === 'mem' && isId(view, x, depth + 1))
    );
  }
  return n[0] === 'call' && headerNames(view, id).some((h) => EVENT_HEADER.test(h));
}
