/** Expressions that compare a request with a secret: calls of verifiers, digests compared, shared tokens. */
import { generalChecks } from '../catalogue/webhook/_senders';
import providers, { type VerifierCall } from '../catalogue/webhook/verifiers';
import type { NodeId } from '../model/facts';
import type { Evaluator } from './evaluate';
import { readPath } from './options';
import { alternatives, type CallRef, type Frame, type Value } from './values';
import type { FileView } from './view';
import { argsOf, calleeName, calleeOf, fromPackage, functionsOf, isExport, normalPath } from './web-values';

export interface KnownCheck {
  readonly provider: string | null;
  readonly how: VerifierCall['how'];
  /** An option switches it off, or what it needs is missing. */
  readonly off: boolean;
}

interface Entry {
  readonly provider: string | null;
  readonly packages: readonly string[];
  readonly call: Pick<VerifierCall, 'path' | 'how' | 'requires' | 'offWhen'>;
}

const known: readonly Entry[] = [
  ...providers.flatMap((p) =>
    p.verify.map((call): Entry => ({ provider: p.provider, packages: call.packages ?? p.packages, call })),
  ),
  ...generalChecks.map((c): Entry => ({ provider: null, packages: c.packages, call: c })),
];
/** Entries by the name that is called; '' for a module that is itself called. */
const byName = new Map<string, Entry[]>();
for (const e of known) {
  const path = normalPath(e.call.path.replace(/\.new$/, '').split('.'));
  const name = path[path.length - 1] ?? '';
  const list = byName.get(name);
  if (list) list.push(e);
  else byName.set(name, [e]);
}

function nameCalled(v: Value): string | null {
  switch (v.k) {
    case 'ext': {
      const last = v.path[v.path.length - 1] ?? '';
      return last === 'default' || last === '*' ? '' : last;
    }
    case 'module':
      return '';
    case 'client':
      return v.names[v.names.length - 1] ?? v.pending[v.pending.length - 1] ?? null;
    case 'global':
      return v.path.slice(v.path.lastIndexOf('.') + 1);
    default:
      return null;
  }
}

const senderPackages = [...new Set(known.filter((e) => e.provider !== 'hmac').flatMap((e) => [...e.packages]))].filter(
  Boolean,
);

/** The verifier that a call (or `new`) is, by the value of its callee. */
export function knownCheck(ev: Evaluator, callee: Value, at: CallRef): KnownCheck | null {
  const isNew = at.view.node(at.node)[0] === 'new';
  for (const v of alternatives(callee)) {
    const name = nameCalled(v);
    if (name === null) continue;
    for (const e of byName.get(name) ?? []) {
      const path = e.call.path;
      if (path.endsWith('.new')) {
        if (!isNew || !isExport(v, e.packages, path.slice(0, -4))) continue;
      } else if (isNew || !isExport(v, e.packages, path)) continue;
      return { provider: e.provider === 'hmac' ? null : e.provider, how: e.call.how, off: isOff(ev, e.call, at) };
    }
  }
  return null;
}

function isOff(ev: Evaluator, call: Entry['call'], at: CallRef): boolean {
  if (call.offWhen) {
    const v = readPath(ev, at, call.offWhen.path);
    if (v.k === 'const' && v.v === call.offWhen.equals) return true;
  }
  return (call.requires ?? []).some((path) => {
    const v = readPath(ev, at, path);
    return v.k === 'const' && (v.v === undefined || v.v === null || v.v === '');
  });
}

/** Does a value come from a package that verifies or sends webhooks? */
export function ofSender(v: Value): boolean {
  if (v.k === 'client') return v.sdk.packages.some((p) => senderPackages.includes(p));
  return (v.k === 'ext' || v.k === 'module') && fromPackage(v.spec, senderPackages);
}

const HASH = /hmac|^sha\d|digest|createHash|createVerify|blake|ripemd/i;

/** Is the expression a digest of something (`createHmac(…).update(…).digest('hex')`, also through variables and helpers)? */
export function isDigest(ev: Evaluator, view: FileView, node: NodeId, frame: Frame | null, depth = 0): boolean {
  if (node < 0 || depth > 14) return false;
  const next = (id: NodeId): boolean => isDigest(ev, view, id, frame, depth + 1);
  const n = view.node(node);
  switch (n[0]) {
    case 'var': {
      const v = view.facts.vars[n[1]];
      return !!v && v.kind !== 'param' && [v.init, ...v.writes].some(next);
    }
    case 'as':
    case 'await':
    case 'mem':
    case 'idx':
    case 'spread':
      return next(n[1]);
    case 'tpl':
      return n[2].some(next);
    case 'bin':
      return (n[1] === '+' || n[1] === '??' || n[1] === '||') && (next(n[2]) || next(n[3]));
    case 'cond':
      return next(n[2]) || next(n[3]);
    case 'arr':
      return n[1].some(next);
    case 'elem':
      return next(n[1]);
    case 'new':
      return n[2].some(next);
    case 'call': {
      const callee = view.node(n[1]);
      const name = calleeName(view, node) ?? '';
      const value = calleeOf(ev, view, node, frame);
      for (const v of alternatives(value)) {
        if (v.k === 'ext' && HASH.test(normalPath(v.path).join('.'))) return true;
        if (v.k === 'global' && /subtle\.(sign|digest)$/.test(v.path)) return true;
        if (v.k === 'made' && /subtle\.(sign|digest)/.test(v.path)) return true;
      }
      for (const f of functionsOf(value)) {
        if (depth < 6 && f.view.returnsOf(f.fn).some((r) => isDigest(ev, f.view, r, null, depth + 4))) return true;
      }
      if (callee[0] === 'mem' && next(callee[1])) return true;
      return (
        /^(from|encode|decode|map|String|Uint8Array|join|Buffer|\w*ToHex|\w*ToBase64|\w*Hex|toString)$/.test(name) &&
        n[2].some(next)
      );
    }
    default:
      return false;
  }
}

const SECRET_NAME = /secret|token|password|passwd|api_?key|signing|webhook_?key|auth|hash|credential/i;

/** Is the expression a configured secret: an environment variable, a text around one, a field or constant named so? */
export function isSecret(ev: Evaluator, view: FileView, node: NodeId, frame: Frame | null, depth = 0): boolean {
  if (node < 0 || depth > 8) return false;
  const n = view.node(node);
  const next = (id: NodeId): boolean => isSecret(ev, view, id, frame, depth + 1);
  switch (n[0]) {
    case 'tpl':
      return n[2].some(next);
    case 'as':
    case 'await':
      return next(n[1]);
    case 'bin':
      return (n[1] === '+' || n[1] === '??' || n[1] === '||') && (next(n[2]) || next(n[3]));
    case 'call':
      return n[2].some(next) && /^(from|encode|String|Buffer|trim|toString)$/.test(calleeName(view, node) ?? '');
    case 'var': {
      const v = view.facts.vars[n[1]];
      if (v && v.kind !== 'param' && v.init >= 0 && next(v.init)) return true;
      break;
    }
    default:
  }
  for (const v of alternatives(ev.concrete(ev.ev(view, node, frame)))) {
    if (v.k === 'env' && SECRET_NAME.test(v.name)) return true;
  }
  const name = n[0] === 'mem' ? n[2] : n[0] === 'var' ? (view.facts.vars[n[1]]?.name ?? '') : '';
  return SECRET_NAME.test(name) && !isRequest(view, node) && (n[0] === 'mem' || constantName(name));
}

function constantName(name: string): boolean {
  return /^[A-Z0-9_]+$/.test(name) || /^(expected|configured|webhook|stored|verify)/i.test(name);
}

const REQUEST = /^(headers|header|query|searchParams|cookies|rawHeaders|get|getHeader|getRequestHeader|getHeaders)$/;

/** Is the expression read from the request (a header, a parameter, a field of the body)? */
export function isRequest(view: FileView, node: NodeId, depth = 0): boolean {
  if (node < 0 || depth > 12) return false;
  const n = view.node(node);
  const next = (id: NodeId): boolean => isRequest(view, id, depth + 1);
  switch (n[0]) {
    case 'var': {
      const v = view.facts.vars[n[1]];
      if (!v) return false;
      if (v.kind === 'param')
        return /^(sig|token|secret|auth|header|provided|received|req|hash|key|hmac|authorization|value|a|b|x)/i.test(
          v.name,
        );
      return [v.init, ...v.writes].some(next);
    }
    case 'mem':
      return REQUEST.test(n[2]) || /^(req|request|event|ctx|c|body|payload)$/.test(rootName(view, n[1])) || next(n[1]);
    case 'idx':
      return next(n[1]);
    case 'as':
    case 'await':
      return next(n[1]);
    case 'bin':
      return next(n[2]) || next(n[3]);
    case 'cond':
      return next(n[2]) || next(n[3]);
    case 'elem':
      return next(n[1]);
    case 'call':
      return next(n[1]) || REQUEST.test(calleeName(view, node) ?? '') || n[2].some(next);
    case 'glob':
      return n[1] === 'headers';
    case 'param':
      return true;
    default:
      return false;
  }
}

function rootName(view: FileView, node: NodeId): string {
  const n = view.node(node);
  return n[0] === 'var' ? (view.facts.vars[n[1]]?.name ?? '') : '';
}

/** Is the comparison one of a digest, or of a configured secret with something the caller sent? */
export function isSecretComparison(ev: Evaluator, view: FileView, node: NodeId, frame: Frame | null): boolean {
  const n = view.node(node);
  if (n[0] !== 'bin') return false;
  return comparesSecret(ev, view, n[2], n[3], frame);
}

function comparesSecret(ev: Evaluator, view: FileView, a: NodeId, b: NodeId, frame: Frame | null): boolean {
  if (literal(view, a) || literal(view, b) || isLength(view, a) || isLength(view, b)) return false;
  if (isDigest(ev, view, a, frame) || isDigest(ev, view, b, frame)) return true;
  return (isSecret(ev, view, a, frame) && isRequest(view, b)) || (isSecret(ev, view, b, frame) && isRequest(view, a));
}

/** A comparing helper, whatever it is made of: one argument is a digest or secret, another what was sent. */
export function isComparingCall(ev: Evaluator, view: FileView, node: NodeId, frame: Frame | null): boolean {
  if (!/equal|compare|verif|safe|valid|match|check/i.test(calleeName(view, node) ?? '')) return false;
  const args = argsOf(view, node);
  return args.length >= 2 && args.length <= 3 && comparesSecret(ev, view, args[0] ?? -1, args[1] ?? -1, frame);
}

function isLength(view: FileView, node: NodeId): boolean {
  const n = view.node(node);
  return n[0] === 'mem' && (n[2] === 'length' || n[2] === 'byteLength');
}

function literal(view: FileView, node: NodeId): boolean {
  return /^(str|num|bool|null|undef)$/.test(view.node(node)[0]) || view.node(node)[0] === 'un';
}

/** Is a keyed digest (or the key for one) made by calling this? */
export function makesDigest(callee: Value): boolean {
  return alternatives(callee).some(
    (v) =>
      (v.k === 'ext' && /hmac|createVerify/i.test(normalPath(v.path).join('.'))) ||
      (v.k === 'global' && /subtle\.(sign|importKey)$/.test(v.path)),
  );
}
