/** Is a function reached while somebody waits for an answer? */
import type { Context, State } from '../model/report';
import type { FnId } from '../model/facts';
import type { CallGraph } from './call-graph';
import type { Evaluator } from './evaluate';
import type { Route } from './route';
import type { FnValue, Value } from './values';
import type { FileView } from './view';
import { calleeName, calleeOf, functionsOf, packageSpec } from './web-values';
import { alternatives } from './values';
import { access } from './access';
import { argsOf } from './web-values';

export type RequestPath = (view: FileView, fn: FnId) => State;

/** Page functions that Next.js, Remix and SvelteKit run per request. */
const PAGE =
  /(^|\/)(app\/(.*\/)?(page|layout|template|default|opengraph-image|sitemap|robots)|pages\/.*|routes\/.*|\+(page|layout)(\.server)?|middleware|proxy)\.[cm]?[jt]sx?$/;
const PAGE_EXPORTS = new Set([
  'default',
  'generateMetadata',
  'getServerSideProps',
  'loader',
  'action',
  'load',
  'actions',
  'middleware',
  'proxy',
]);
/** Calls whose function runs later, with nobody waiting. */
const JOBS =
  /^(schedule|process|createFunction|define|task|work|every|scheduleJob|cron|job|run|addJob|worker|CronJob|Worker|Cron)$/;
const PROCEDURES = /^(query|mutation|subscription)$/;

/** Which functions are on a request path: from routes, server actions, tRPC procedures, resolvers and pages. */
export function requestPathOf(
  ev: Evaluator,
  graph: CallGraph,
  views: readonly FileView[],
  routes: readonly Route[],
  contextOf: (view: FileView) => Context,
): RequestPath {
  const reached = new Set<string>();
  const queue: { view: FileView; fn: FnId }[] = [];
  const push = (view: FileView, fn: FnId): void => {
    const k = key(view, fn);
    if (fn <= 0 || reached.has(k)) return;
    reached.add(k);
    queue.push({ view, fn });
  };
  const pushValue = (v: Value): void => entryFunctions(ev, v, 0).forEach((f) => push(f.view, f.fn));
  for (const r of routes) for (const w of [...r.answers, ...r.middlewares]) pushValue(w.value);
  for (const view of views) entries(ev, view, push, pushValue);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { view, fn } = next;
    for (const node of view.callsOf(fn)) {
      if (!view.isFollowed(node)) continue;
      for (const f of functionsOf(calleeOf(ev, view, node, null))) push(f.view, f.fn);
      if (JOBS.test(calleeName(view, node) ?? '')) continue;
      for (const a of argsOf(view, node)) {
        if (view.node(a)[0] !== 'fn' && ev.host.matters?.(ev, view, a) === false) continue;
        for (const f of functionsOf(ev.ev(view, a, null))) push(f.view, f.fn);
      }
    }
    for (const child of childrenFns(view, fn)) push(view, child);
  }
  const states = new Map<string, State>();
  const stateOf = (view: FileView, fn: FnId, seen: ReadonlySet<string>): State => {
    const k = key(view, fn);
    if (reached.has(k)) return 'present';
    const context = contextOf(view);
    if (context === 'script' || context === 'test') return 'absent';
    if (fn <= 0) return 'unknown';
    const known = states.get(k);
    if (known) return known;
    if (seen.has(k)) return 'absent';
    const inner = new Set(seen).add(k);
    const passed = graph.passedOf(view, fn);
    const parents: State[] = graph.callersOf(view, fn).map((c) => stateOf(c.view, c.view.fnOf[c.node] ?? 0, inner));
    for (const p of passed)
      parents.push(isJob(ev, p.view, p.node) ? 'absent' : stateOf(p.view, p.view.fnOf[p.node] ?? 0, inner));
    const fact = view.fn(fn);
    if (parents.length === 0 && fact && fact.parent > 0) parents.push(stateOf(view, fact.parent, inner));
    const state: State = parents.length > 0 && parents.every((s) => s === 'absent') ? 'absent' : 'unknown';
    if (seen.size === 0) states.set(k, state);
    return state;
  };
  return (view, fn) => stateOf(view, fn, new Set());
}

function key(view: FileView, fn: FnId): string {
  return `${view.path}\0${fn}`;
}

const nested = new WeakMap<FileView, Map<FnId, FnId[]>>();

function childrenFns(view: FileView, fn: FnId): readonly FnId[] {
  let map = nested.get(view);
  if (!map) {
    const made = new Map<FnId, FnId[]>();
    view.facts.fns.forEach((f, i) => {
      const list = made.get(f.parent) ?? [];
      list.push(i);
      made.set(f.parent, list);
    });
    map = made;
    nested.set(view, map);
  }
  return map.get(fn) ?? [];
}

/** Functions behind a value that a framework calls, wrappers of packages looked through. */
function entryFunctions(ev: Evaluator, v: Value, depth: number): FnValue[] {
  if (depth > 4) return [];
  return alternatives(v).flatMap((o): FnValue[] => {
    if (o.k === 'fn') {
      const call = o.frame?.call;
      return [o, ...(call ? argsOf(call.view, call.node).flatMap((_, i) => functionsOf(ev.argument(call, i))) : [])];
    }
    if (o.k === 'cls' || o.k === 'inst') {
      const inst: Value = o.k === 'cls' ? { k: 'inst', cls: o, made: null, args: null } : o;
      return ['canActivate', 'intercept', 'use'].flatMap((m) => functionsOf(access(ev, inst, m)));
    }
    const at = o.k === 'ext' || o.k === 'made' ? o.at : null;
    return at ? argsOf(at.view, at.node).flatMap((_, i) => entryFunctions(ev, ev.argument(at, i), depth + 1)) : [];
  });
}

function entries(
  ev: Evaluator,
  view: FileView,
  push: (view: FileView, fn: FnId) => void,
  pushValue: (v: Value) => void,
): void {
  const serverFile = view.facts.directives.includes('use server');
  view.facts.fns.forEach((f, i) => {
    if (f.directive === 'use server') push(view, i);
    if (f.cls >= 0 && isResolver(ev, view, f.decorators)) push(view, i);
  });
  if (serverFile || PAGE.test(view.path)) {
    for (const e of view.facts.exports)
      if (serverFile || PAGE_EXPORTS.has(e.name)) pushValue(ev.exported(view, e.name));
  }
  for (const node of view.calls) {
    const name = calleeName(view, node) ?? '';
    if (
      !PROCEDURES.test(name) &&
      !/^(makeExecutableSchema|ApolloServer|createSchema|createYoga|action|actionClient|inputSchema|handler|upgradeWebSocket)$/.test(
        name,
      )
    )
      continue;
    for (const v of alternatives(calleeOf(ev, view, node, null))) {
      if (v.k !== 'ext') continue;
      if (
        !/^(@trpc\/|@apollo\/|graphql|apollo-|@graphql|next-safe-action|zsa|@orpc\/|nexus|@pothos\/)/.test(
          packageSpec(v.spec),
        )
      )
        continue;
      argsOf(view, node).forEach((a) => {
        const value = ev.ev(view, a, null);
        if (value.k === 'obj') resolvers(ev, value, 0, pushValue);
        else pushValue(value);
      });
    }
  }
}

/** Every function in a map of resolvers. */
function resolvers(ev: Evaluator, v: Extract<Value, { k: 'obj' }>, depth: number, pushValue: (v: Value) => void): void {
  const n = v.view.node(v.node);
  if (n[0] !== 'obj' || depth > 3) return;
  for (const [, id] of n[1]) {
    const value = ev.ev(v.view, id, v.frame);
    if (value.k === 'obj') resolvers(ev, value, depth + 1, pushValue);
    else pushValue(value);
  }
}

function isResolver(ev: Evaluator, view: FileView, decorators: readonly number[]): boolean {
  return decorators.some((d) => {
    const v = view.node(d)[0] === 'call' ? calleeOf(ev, view, d, null) : ev.ev(view, d, null);
    return (
      v.k === 'ext' &&
      /^(@nestjs\/(graphql|websockets|microservices)|type-graphql)$/.test(v.spec) &&
      /^(Query|Mutation|Subscription|ResolveField|FieldResolver|SubscribeMessage|MessagePattern)$/.test(v.path[0] ?? '')
    );
  });
}

/** Is the function given to a scheduler or a worker of a package? */
function isJob(ev: Evaluator, view: FileView, node: number): boolean {
  if (!JOBS.test(calleeName(view, node) ?? '')) return false;
  return alternatives(calleeOf(ev, view, node, null)).some((v) => v.k === 'ext' || v.k === 'client');
}
