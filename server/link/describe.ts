/** What a network call is: dependency, kind, effect, method, streaming. */
import type { CallSpec, EffectSpec } from '../model/catalogue';
import type { Effect, Kind } from '../model/report';
import type { NodeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { hostOf, providerOf } from './hosts';
import { callOptions, clientOptions, readPath } from './options';
import type { RawSite } from './sites';
import { alternatives, type CallRef, type Frame, isUndefined, type Value } from './values';
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
}

/** Describes a site, its options read in the given frame. */
export function describe(ev: Evaluator, site: RawSite, frame: Frame | null, engineOf: (pkg: string, file: string) => string | null): Described {
  const at: CallRef = { view: site.view, node: site.node, frame };
  const options = callOptions(site.sdk, site.call.options, site.call.optionSet);
  const verb = httpVerb(ev, at, site, options);
  const { effect, idempotent } = effectOf(ev, at, site, verb);
  const type = site.client ? ev.catalogue.type(site.sdk, site.client.type) : undefined;
  const dependency = dependencyOf(ev, at, site, engineOf);
  let kind: Kind = site.call.kind ?? type?.kind ?? site.exported?.kind ?? site.sdk.kind;
  if (kind === 'http' && site.sdk.dependency === null && verb === 'POST' && isStoredUrl(ev, at, site, dependency)) kind = 'webhook';
  return { kind, dependency, method: methodOf(ev, at, site), effect, idempotent, streaming: isStreaming(ev, at, site, options), verb };
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

function httpVerb(ev: Evaluator, at: CallRef, site: RawSite, options: ReturnType<typeof callOptions>): string | null {
  const spec = site.call.effect;
  if (typeof spec !== 'object' || !('http' in spec)) {
    const last = (site.names[site.names.length - 1] ?? '').toLowerCase();
    return site.sdk.dependency === null && /^(get|head|post|put|patch|delete|options)$/.test(last) ? last.toUpperCase() : null;
  }
  const paths = [spec.http, ...options.filter((o) => o.sets === 'method').map((o) => o.path)];
  let open = false;
  for (const path of new Set(paths)) {
    const v = readPath(ev, at, path);
    const words = alternatives(v).map((o) => (o.k === 'const' && typeof o.v === 'string' ? o.v.toUpperCase() : isUndefined(o) ? '' : null));
    if (words.includes(null)) open = true;
    const known = words.filter((w): w is string => !!w);
    if (known.length === 1 && words.length === 1) return known[0] ?? null;
    if (known.length > 0) open = true;
  }
  return open ? null : spec.default.toUpperCase();
}

const READ_VERBS = new Set(['GET', 'HEAD', 'OPTIONS']);
const IDEMPOTENT_VERBS = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

function effectOf(ev: Evaluator, at: CallRef, site: RawSite, verb: string | null): { effect: Effect; idempotent: boolean | null } {
  const spec: EffectSpec = site.call.effect;
  const by = (effect: Effect): { effect: Effect; idempotent: boolean | null } => ({
    effect, idempotent: effect === 'read' ? true : effect === 'write' ? (site.call.idempotent ?? false) : null,
  });
  if (typeof spec === 'string') return by(spec);
  if ('http' in spec) {
    if (!verb) return { effect: 'unknown', idempotent: null };
    return { effect: READ_VERBS.has(verb) ? 'read' : 'write', idempotent: site.call.idempotent ?? IDEMPOTENT_VERBS.has(verb) };
  }
  if ('chain' in spec) {
    for (const name of site.names) {
      const hit = Object.hasOwn(spec.chain, name) ? spec.chain[name] : undefined;
      if (hit) return { effect: hit, idempotent: hit === 'read' ? true : (site.call.idempotent ?? /^(upsert|delete|set|replace)/i.test(name)) };
    }
    return { effect: 'unknown', idempotent: null };
  }
  if ('command' in spec) {
    const name = commandName(ev, at);
    if (!name) return { effect: 'unknown', idempotent: null };
    if (/^(Get|List|Describe|Head|Query|Scan|BatchGet|Select|Search|Receive|Invoke(Model|Endpoint)|Converse|Lookup|Check|TransactGet|Retrieve|Count)/.test(name)) return by('read');
    return { effect: 'write', idempotent: site.call.idempotent ?? /^(Put|Delete|Set|Upsert|Tag|Untag)/.test(name) };
  }
  return sqlEffect(ev, at, spec.sql);
}

function sqlEffect(ev: Evaluator, at: CallRef, where: number | 'tag'): { effect: Effect; idempotent: boolean | null } {
  const node = at.view.node(at.node);
  let text = '';
  if (where === 'tag') text = node[0] === 'tag' ? (node[2][0] ?? '') : '';
  else {
    let v: Value = ev.argument(at, where);
    if (v.k === 'obj') {
      const inner = access(ev, v, 'text');
      v = isUndefined(inner) ? access(ev, v, 'sql') : inner;
    }
    text = v.k === 'const' && typeof v.v === 'string' ? v.v : v.k === 'text' && typeof v.parts[0] === 'string' ? v.parts[0] : '';
    if (!text) {
      const arg = node[0] === 'call' ? node[2][where] : undefined;
      const tag = arg === undefined ? null : at.view.node(arg);
      if (tag?.[0] === 'tag') text = tag[2][0] ?? '';
    }
  }
  const clean = text.replace(/^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/|\()+/, '');
  const word = /^[a-z]+/i.exec(clean)?.[0]?.toLowerCase() ?? '';
  if (/^(select|show|explain|describe|pragma|values|fetch)$/.test(word)) return { effect: 'read', idempotent: true };
  if (word === 'with') return { effect: /\b(insert|update|delete)\b/i.test(clean) ? 'write' : 'read', idempotent: !/\b(insert|update)\b/i.test(clean) };
  if (word === 'delete' || word === 'truncate' || word === 'drop' || word === 'set') return { effect: 'write', idempotent: true };
  if (word === 'insert') return { effect: 'write', idempotent: /on\s+(conflict|duplicate)/i.test(clean) };
  if (/^(update|alter|create|merge|replace|upsert|grant|call|begin|commit|rollback|copy|lock|vacuum)$/.test(word)) {
    return { effect: 'write', idempotent: word === 'replace' || word === 'upsert' };
  }
  return { effect: 'unknown', idempotent: null };
}

function isStreaming(ev: Evaluator, at: CallRef, site: RawSite, options: ReturnType<typeof callOptions>): boolean {
  if (site.call.streaming) return true;
  return options.some((o) => {
    if (o.sets !== 'stream') return false;
    const v = readPath(ev, at, o.path);
    return v.k === 'const' && v.v !== false && !isUndefined(v) && v.v !== null;
  });
}

function dependencyOf(ev: Evaluator, at: CallRef, site: RawSite, engineOf: (pkg: string, file: string) => string | null): string {
  const { sdk, call, client } = site;
  const type = client ? ev.catalogue.type(sdk, client.type) : undefined;
  const fixed = call.dependency ?? site.exported?.dependency ?? client?.dependency ?? type?.dependency ?? client?.made?.spec?.dependency ?? sdk.dependency;
  const host = hostFromOptions(ev, at, site);
  if (fixed) {
    if (!host) return fixed;
    const provider = providerOf(host);
    if (sdk.kind !== 'llm') return fixed;
    return provider ?? (host === 'same-origin' ? fixed : host);
  }
  const model = modelProvider(ev, at, site);
  if (model) return model;
  if (host) return sdk.kind === 'http' || sdk.kind === 'rpc' || sdk.kind === 'websocket' ? host : (providerOf(host) ?? host);
  const url = urlHost(ev, at, site, call);
  if (url) return url;
  if (sdk.kind === 'database' || sdk.kind === 'cache') {
    return underlyingClient(ev, client) ?? engineOf(site.pkg ?? sdk.packages[0] ?? sdk.id, site.view.path) ?? sdk.id;
  }
  return 'unknown';
}

/** Literal base URL of the call or client. */
function hostFromOptions(ev: Evaluator, at: CallRef, site: RawSite): string | null {
  const own = { at, options: callOptions(site.sdk, site.call.options, site.call.optionSet) };
  for (const level of [own, ...clientOptions(site.sdk, site.client?.made ?? null)]) {
    for (const o of level.options) {
      if (o.sets !== 'baseUrl') continue;
      const v = readPath(ev, level.at, o.path);
      if (isUndefined(v)) continue;
      // An absolute URL of the call wins over the client's base.
      const direct = urlHost(ev, at, site, site.call);
      if (direct && direct !== 'same-origin') return direct;
      const host = hostOf(v);
      return host && host !== 'same-origin' ? host : host;
    }
  }
  return null;
}

function urlHost(ev: Evaluator, at: CallRef, site: RawSite, call: CallSpec): string | null {
  if (!call.url) return null;
  const paths = call.url === '$0' ? ['$0', '$0.url', '$0.href'] : [call.url];
  for (const path of paths) {
    const host = urlValueHost(ev, readPath(ev, at, path));
    if (host) return host === 'same-origin' && site.client?.made && hasUnknownBase(ev, site) ? null : host;
  }
  return null;
}

function urlValueHost(ev: Evaluator, v: Value): string | null {
  if (v.k === 'made' && v.path.startsWith('new URL')) {
    const base = readPath(ev, v.at, '$1');
    return hostOf(isUndefined(base) ? readPath(ev, v.at, '$0') : base);
  }
  if (v.k === 'made' && v.path === 'new Request') return urlValueHost(ev, readPath(ev, v.at, '$0'));
  if (v.k === 'client' && v.made && v.sdk.id === 'fetch') return urlValueHost(ev, readPath(ev, v.made, '$0'));
  return hostOf(v);
}

function hasUnknownBase(ev: Evaluator, site: RawSite): boolean {
  return clientOptions(site.sdk, site.client?.made ?? null).some((level) =>
    level.options.some((o) => o.sets === 'baseUrl' && !isUndefined(readPath(ev, level.at, o.path))));
}

/** Provider of the model that the call or its client is given. */
function modelProvider(ev: Evaluator, at: CallRef, site: RawSite): string | null {
  const own = { at, options: callOptions(site.sdk, site.call.options, site.call.optionSet) };
  for (const level of [own, ...clientOptions(site.sdk, site.client?.made ?? null)]) {
    for (const o of level.options) {
      if (o.sets !== 'model') continue;
      const found = new Set(alternatives(ev.concrete(readPath(ev, level.at, o.path))).map((v) => modelOf(ev, v)));
      found.delete(null);
      const [only] = found;
      if (found.size === 1 && only) return only;
      if (found.size > 1) return 'unknown';
    }
  }
  return null;
}

function modelOf(ev: Evaluator, v: Value): string | null {
  if (v.k === 'provider') return v.dependency;
  if (v.k === 'client') return v.dependency ?? v.sdk.dependency;
  if (v.k === 'const' && typeof v.v === 'string') {
    const slash = v.v.indexOf('/');
    return slash > 0 ? v.v.slice(0, slash).toLowerCase() : null;
  }
  if (v.k === 'text' && typeof v.parts[0] === 'string' && v.parts[0].includes('/')) return v.parts[0].split('/')[0]?.toLowerCase() ?? null;
  void ev;
  return null;
}

/** The driver under an ORM, when the client is made with one. */
function underlyingClient(ev: Evaluator, client: RawSite['client'], depth = 0): string | null {
  if (!client?.made || depth > 3) return null;
  const node = client.made.view.node(client.made.node);
  const args = node[0] === 'call' || node[0] === 'new' ? node[2] : [];
  for (const arg of args) {
    const found = driverIn(ev, client.made.view, arg, client.made.frame, depth);
    if (found) return found;
  }
  return null;
}

function driverIn(ev: Evaluator, view: FileView, arg: NodeId, frame: Frame | null, depth: number): string | null {
  for (const v of alternatives(ev.ev(view, arg, frame))) {
    if (v.k === 'client' && v.sdk.dependency) return v.dependency ?? v.sdk.dependency;
    if (v.k === 'client') return underlyingClient(ev, v, depth + 1);
    if (v.k !== 'obj') continue;
    for (const name of ['client', 'pool', 'dialect', 'adapter', 'connection', 'database']) {
      const inner = access(ev, v, name);
      for (const o of alternatives(inner)) {
        if (o.k === 'client') return o.dependency ?? o.sdk.dependency ?? underlyingClient(ev, o, depth + 1);
        const word = o.k === 'const' && typeof o.v === 'string' ? ENGINES[o.v.toLowerCase()] : undefined;
        if (word) return word;
      }
    }
    const kind = access(ev, v, 'type');
    const dialect = kind.k === 'const' && typeof kind.v === 'string' ? kind : access(ev, v, 'dialect');
    const word = dialect.k === 'const' && typeof dialect.v === 'string' ? ENGINES[dialect.v.toLowerCase()] : undefined;
    if (word) return word;
  }
  return null;
}

const ENGINES: Readonly<Record<string, string>> = {
  pg: 'postgres', postgres: 'postgres', postgresql: 'postgres', 'pg-native': 'postgres', mysql: 'mysql', mysql2: 'mysql', mariadb: 'mysql',
  mssql: 'mssql', tedious: 'mssql', oracledb: 'oracle', oracle: 'oracle', mongodb: 'mongodb', cockroachdb: 'cockroachdb', redshift: 'redshift',
  sqlite: 'sqlite', sqlite3: 'sqlite', 'better-sqlite3': 'sqlite',
};

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
    case 'mem': return [n[2], ...expressionWords(view, n[1], depth)];
    case 'tpl': return n[2].flatMap((p) => expressionWords(view, p, depth));
    case 'bin': return [...expressionWords(view, n[2], depth), ...expressionWords(view, n[3], depth)];
    case 'await': case 'un': return expressionWords(view, n[0] === 'un' ? n[2] : n[1], depth);
    case 'new': return n[2].slice(0, 1).flatMap((p) => expressionWords(view, p, depth));
    default: return [];
  }
}
