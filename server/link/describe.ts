/** What a network call is: dependency, kind, effect, method, streaming. */
import type { EffectSpec, OptionSpec } from '../model/catalogue';
import type { Effect, Kind } from '../model/report';
import type { NodeId } from '../model/facts';
import type { Evaluator } from './evaluate';
import { dependencyOf } from './dependency';
import { changesByStep } from './increments';
import { type Keyed, keyedBy } from './keyed';
import { callOptions, readPath, requirementHolds } from './options';
import { sqlEffect } from './sql-effect';
import type { RawSite } from './sites';
import { alternatives, type CallRef, type Frame, isUndefined } from './values';
import type { FileView } from './view';

export interface Described {
  readonly kind: Kind;
  readonly dependency: string;
  readonly method: string;
  readonly effect: Effect;
  /** Repeatable by definition (GET, PUT, DELETE, upsert); null when not known. */
  readonly idempotent: boolean | null;
  readonly streaming: boolean;
  /** HTTP method where there is one. */
  readonly verb: string | null;
  /** The call carries an idempotency key: a repeat of it is recognised. */
  readonly keyed: Keyed | null;
}

/** Describes a site, its options read in the given frame. */
export function describe(
  ev: Evaluator,
  site: RawSite,
  frame: Frame | null,
  engineOf: (pkg: string, file: string) => string | null,
): Described {
  const at: CallRef = { view: site.view, node: site.node, frame };
  const options = callOptions(site.sdk, site.call.options, site.call.optionSet);
  const verb = httpVerb(ev, at, site, options);
  const { effect, idempotent: named } = effectOf(ev, at, site, verb);
  const idempotent = named === true && effect === 'write' && changesByStep(ev, at, site) ? false : named;
  const type = site.client ? ev.catalogue.type(site.sdk, site.client.type) : undefined;
  const dependency = sharedDependency([site, ...(site.others ?? [])].map((one) => dependencyOf(ev, at, one, engineOf)));
  let kind: Kind = site.call.kind ?? site.exported?.kind ?? site.client?.exportKind ?? type?.kind ?? site.sdk.kind;
  if (kind === 'http' && site.sdk.dependency === null && verb === 'POST' && isStoredUrl(ev, at, site, dependency))
    kind = 'webhook';
  return {
    kind,
    dependency,
    method: methodOf(ev, at, site),
    effect,
    idempotent,
    streaming: isStreaming(ev, at, site, options),
    verb,
    keyed: effect === 'write' ? keyedBy(ev, at, options) : null,
  };
}

/** One name when all clients of a call lead to the same; those inside of this process do not count beside a remote one. */
function sharedDependency(names: readonly string[]): string {
  const remote = new Set(names.filter((name) => name !== 'in-process'));
  const [only = 'in-process'] = remote;
  return remote.size > 1 ? 'unknown' : only;
}

function methodOf(ev: Evaluator, at: CallRef, site: RawSite): string {
  const name = site.names.filter((n) => n !== '*').join('.') || site.sdk.id;
  if (!site.call.command) return name;
  const command = commandName(ev, at);
  return command ? `${name}(${command})` : name;
}

/** Class of the command given to `client.send(new XCommand())`. */
function commandName(ev: Evaluator, at: CallRef): string | null {
  const node = at.view.node(at.node);
  const arg = node[0] === 'call' ? node[2][0] : undefined;
  if (arg === undefined) return null;
  for (const v of alternatives(ev.ev(at.view, arg, at.frame))) {
    if (v.k === 'ext') return [...v.path].reverse().find((p) => p !== 'new' && p !== '()') ?? null;
    if (v.k === 'client' && v.made) {
      const n = v.made.view.node(v.made.node);
      const callee = n[0] === 'new' ? ev.ev(v.made.view, n[1], v.made.frame) : null;
      if (callee?.k === 'ext') return callee.path[callee.path.length - 1] ?? null;
    }
  }
  return null;
}

function httpVerb(ev: Evaluator, at: CallRef, site: RawSite, options: readonly OptionSpec[]): string | null {
  const spec = site.call.effect;
  if (typeof spec !== 'object' || !('http' in spec)) {
    const last = (site.names[site.names.length - 1] ?? '').toLowerCase();
    return site.sdk.dependency === null && /^(get|head|post|put|patch|delete|options)$/.test(last)
      ? last.toUpperCase()
      : null;
  }
  // `@post/users` of better-fetch: the method stands before the path.
  const url = site.call.url ? readPath(ev, at, site.call.url) : null;
  const prefix = url?.k === 'const' ? /^@(get|head|post|put|patch|delete|options)\//.exec(String(url.v)) : null;
  if (prefix?.[1]) return prefix[1].toUpperCase();
  const paths = [spec.http, ...options.filter((o) => o.sets === 'method').map((o) => o.path)];
  let open = false;
  for (const path of new Set(paths)) {
    const v = readPath(ev, at, path);
    const words = alternatives(v).map((o) => {
      // `GET /repos/{owner}` of Octokit: the word in front is the method.
      const text = o.k === 'const' ? o.v : o.k === 'text' ? o.parts[0] : null;
      return typeof text === 'string' && text !== ''
        ? (/^[a-z]+/i.exec(text)?.[0] ?? text).toUpperCase()
        : isUndefined(o)
          ? ''
          : null;
    });
    if (words.includes(null)) open = true;
    const known = words.filter((w): w is string => !!w);
    if (known.length === 1 && words.length === 1) return known[0] ?? null;
    if (known.length > 0) open = true;
  }
  return open ? null : spec.default.toUpperCase();
}

const READ_VERBS = new Set(['GET', 'HEAD', 'OPTIONS']);
const IDEMPOTENT_VERBS = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

function effectOf(
  ev: Evaluator,
  at: CallRef,
  site: RawSite,
  verb: string | null,
): { effect: Effect; idempotent: boolean | null } {
  const spec: EffectSpec = site.call.effect;
  const by = (effect: Effect): { effect: Effect; idempotent: boolean | null } => ({
    effect,
    idempotent: effect === 'read' ? true : effect === 'write' ? (site.call.idempotent ?? false) : null,
  });
  if (typeof spec === 'string') return by(spec);
  if ('http' in spec) {
    if (!verb) return { effect: 'unknown', idempotent: null };
    return {
      effect: READ_VERBS.has(verb) ? 'read' : 'write',
      idempotent: site.call.idempotent ?? IDEMPOTENT_VERBS.has(verb),
    };
  }
  if ('chain' in spec) {
    for (const name of site.names) {
      const hit = Object.hasOwn(spec.chain, name) ? spec.chain[name] : undefined;
      if (hit)
        return {
          effect: hit,
          idempotent: hit === 'read' ? true : (site.call.idempotent ?? /^(upsert|delete|set|replace)/i.test(name)),
        };
    }
    return { effect: 'unknown', idempotent: null };
  }
  if ('command' in spec) {
    const name = commandName(ev, at);
    if (!name) return { effect: 'unknown', idempotent: null };
    if (
      /^(Get|List|Describe|Head|Query|Scan|BatchGet|Select|Search|Receive|Invoke(Model|Endpoint)|Converse|Lookup|Check|TransactGet|Retrieve|Count)/.test(
        name,
      )
    )
      return by('read');
    return { effect: 'write', idempotent: site.call.idempotent ?? /^(Put|Delete|Set|Upsert|Tag|Untag)/.test(name) };
  }
  return sqlEffect(ev, at, spec.sql);
}

function isStreaming(ev: Evaluator, at: CallRef, site: RawSite, options: readonly OptionSpec[]): boolean {
  if (site.call.streaming) return true;
  if (site.call.command && /Stream(ingCommand)?(Command)?$/.test(commandName(ev, at)?.replace(/Command$/, '') ?? ''))
    return true;
  return options.some((o) => {
    if (o.sets !== 'stream' || o.inert || requirementHolds(ev, at, o) !== true) return false;
    const v = readPath(ev, at, o.path);
    return v.k === 'const' && v.v !== false && !isUndefined(v) && v.v !== null;
  });
}

const HOOK = /web_?hook|callback_?ur[li]|hook_?ur[li]/i;

/** Is the URL stored or configured, not written here: a webhook's? Judged by what the expression is called. */
function isStoredUrl(ev: Evaluator, at: CallRef, site: RawSite, dependency: string): boolean {
  if (dependency !== 'unknown') return false;
  const node = site.view.node(site.node);
  const arg = node[0] === 'call' ? node[2][0] : undefined;
  if (arg === undefined) return false;
  const expression = site.view.node(arg)[0] === 'obj' ? propertyOf(site.view, arg, 'url') : arg;
  if (expression < 0) return false;
  const words = expressionWords(site.view, expression);
  const values = alternatives(ev.ev(at.view, expression, at.frame));
  if (values.some((v) => v.k === 'env' && HOOK.test(v.name))) return true;
  return words.some((w) => HOOK.test(w));
}

function propertyOf(view: FileView, object: NodeId, name: string): NodeId {
  const n = view.node(object);
  return n[0] === 'obj' ? (n[1].find((p) => p[0] === name)?.[1] ?? -1) : -1;
}

/** Names in an expression: of variables, members and (one step back) what the variable was set to. */
function expressionWords(view: FileView, id: NodeId, depth = 0): string[] {
  const n = view.node(id);
  switch (n[0]) {
    case 'var': {
      const v = view.facts.vars[n[1]];
      return v ? [v.name, ...(depth < 2 && v.init >= 0 ? expressionWords(view, v.init, depth + 1) : [])] : [];
    }
    case 'mem':
      return [n[2], ...expressionWords(view, n[1], depth)];
    case 'tpl':
      return n[2].flatMap((p) => expressionWords(view, p, depth));
    case 'bin':
      return [...expressionWords(view, n[2], depth), ...expressionWords(view, n[3], depth)];
    case 'await':
    case 'un':
      return expressionWords(view, n[0] === 'un' ? n[2] : n[1], depth);
    case 'new':
      return n[2].slice(0, 1).flatMap((p) => expressionWords(view, p, depth));
    default:
      return [];
  }
}
