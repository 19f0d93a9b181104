/** Where code runs: server, browser, edge, script or test. */
import type { Context } from '../model/report';
import type { NodeId } from '../model/facts';
import type { FileView } from './view';

const SCRIPT =
  /(^|\/)(scripts?|bin|seeds?|seeders?|migrations?)\/|(^|\/)(seed|migrate|bootstrap-db)\.[cm]?[jt]s$|(^|\/)prisma\/seed[^/]*\.[cm]?[jt]sx?$/i;
/** Functions that frameworks run on the server although the file also holds client code. */
const SERVER_FUNCTIONS = new Set([
  'getServerSideProps',
  'getStaticProps',
  'getStaticPaths',
  'getInitialProps',
  'loader',
  'action',
  'generateMetadata',
  'generateStaticParams',
  'load',
  'actions',
]);

export interface FileContext {
  readonly context: Context;
  /** A module that is only loaded in browsers apart from its server functions. */
  readonly client: boolean;
}

export function fileContext(view: FileView, isTest: boolean, isBin: boolean, isBrowserApp = false): FileContext {
  if (isTest) return { context: 'test', client: false };
  if (view.facts.directives.includes('use client')) return { context: 'browser', client: true };
  if (isEdge(view)) return { context: 'edge', client: false };
  if (isBin || SCRIPT.test(view.path)) return { context: 'script', client: false };
  if (isBrowserApp) return { context: 'browser', client: false };
  if (usesPage(view)) return { context: 'browser', client: true };
  return { context: 'server', client: false };
}

function isEdge(view: FileView): boolean {
  return view.facts.exports.some((e) => {
    if (e.name !== 'runtime' && e.name !== 'config') return false;
    return literalIn(view, e.node).some((t) => t === 'edge' || t === 'experimental-edge');
  });
}

function literalIn(view: FileView, id: NodeId, depth = 0): string[] {
  if (id < 0 || depth > 4) return [];
  const n = view.node(id);
  if (n[0] === 'str') return [n[1]];
  if (n[0] === 'var') return literalIn(view, view.facts.vars[n[1]]?.init ?? -1, depth + 1);
  if (n[0] === 'as') return literalIn(view, n[1], depth + 1);
  if (n[0] === 'obj') return n[1].filter((p) => p[0] === 'runtime').flatMap((p) => literalIn(view, p[1], depth + 1));
  return [];
}

/** Context of a node: functions with 'use server' and framework server functions run on the server. */
export function contextOf(view: FileView, id: NodeId, file: FileContext): Context {
  if (file.context === 'test') return 'test';
  const fns: number[] = [];
  for (let f = view.fnOf[id] ?? 0; f > 0; f = view.fn(f)?.parent ?? -1) fns.push(f);
  if (fns.some((f) => view.fn(f)?.directive === 'use server')) return 'server';
  if (fns.some((f) => view.fn(f)?.directive === 'use client')) return 'browser';
  const top = fns[fns.length - 1];
  const name = top === undefined ? null : (view.fn(top)?.name ?? null);
  if (file.client) return name !== null && SERVER_FUNCTIONS.has(name) ? 'server' : 'browser';
  if (file.context !== 'server') return file.context;
  if (name !== null && SERVER_FUNCTIONS.has(name)) return 'server';
  return fns.some((f) => inBrowserHook(view, f) || usesHooks(view, f)) ? 'browser' : 'server';
}

/** Globals that only a page has. */
const PAGE = /^(window|document|localStorage|sessionStorage)(\.|$)/;
/** Packages that bring a page to the server, or code to a page. */
const DRIVERS =
  /^(playwright|playwright-core|@playwright\/.+|puppeteer|puppeteer-core|@cloudflare\/puppeteer|jsdom|linkedom|happy-dom|cheerio|webdriverio|selenium-webdriver|@browserbasehq\/.+)(\/|$)/;
const SERVER_MODULE =
  /^(node:|(fs|path|os|http|https|net|tls|child_process|cluster|worker_threads|crypto)$|(next\/(server|headers)|express|fastify|koa|hono|server-only)$)/;

/** Does the module take a page for granted: it reads globals of one without asking whether there is one? */
function usesPage(view: FileView): boolean {
  if (view.facts.imports.some(([spec]) => DRIVERS.test(spec) || SERVER_MODULE.test(spec))) return false;
  let uses = false;
  for (const [id, n] of view.facts.nodes.entries()) {
    if (n[0] === 'import' && n[1] !== null && (DRIVERS.test(n[1]) || SERVER_MODULE.test(n[1]))) return false;
    if (n[0] !== 'glob' || !PAGE.test(n[1])) continue;
    const p = view.node(view.parent(id));
    if (p[0] === 'un' && p[1] === 'typeof') return false;
    uses ||= p[0] === 'mem' && p[1] === id;
  }
  return uses;
}

const STATEFUL =
  /^use(State|Reducer|Ref|Effect|LayoutEffect|SyncExternalStore|Transition|Optimistic|ActionState|Mutation|Query|InfiniteQuery|QueryClient|SWR|SWRConfig|SWRMutation|SWRInfinite|Navigate|Form|Dispatch|Selector)$/;
const hooked = new WeakMap<FileView, ReadonlySet<number>>();

/** Does the function call hooks with state or effects? It and all in it belong to a client component. */
function usesHooks(view: FileView, f: number): boolean {
  let found = hooked.get(view);
  if (!found) {
    found = new Set(view.facts.calls.flatMap((call) => (isHookCall(view, call) ? [view.fnOf[call] ?? 0] : [])));
    hooked.set(view, found);
  }
  return found.has(f);
}

/** A call of an imported hook, by its name where it is used. */
function isHookCall(view: FileView, call: NodeId): boolean {
  const n = view.node(call);
  const callee = n[0] === 'call' ? view.node(n[1]) : null;
  if (callee?.[0] === 'var') {
    const v = view.facts.vars[callee[1]];
    return v?.kind === 'import' && STATEFUL.test(v.name);
  }
  if (callee?.[0] !== 'mem' || !STATEFUL.test(callee[2])) return false;
  const owner = view.node(callee[1]);
  return owner[0] === 'var' && view.facts.vars[owner[1]]?.kind === 'import';
}

/** Uses of a function: its calls, and the calls it is given to. */
export interface FunctionUses {
  callersOf(view: FileView, fn: number): readonly { readonly view: FileView; readonly node: NodeId }[];
  passedOf(view: FileView, fn: number): readonly { readonly view: FileView; readonly node: NodeId }[];
}

/** Context of a node, or of those who use its function when all of them run in the browser: shared fetch helpers. */
export function contextByUse(
  graph: FunctionUses,
  view: FileView,
  id: NodeId,
  fileOf: (view: FileView) => FileContext,
  depth = 0,
): Context {
  const own = contextOf(view, id, fileOf(view));
  if (own !== 'server' || depth > 4) return own;
  for (let f = view.fnOf[id] ?? 0; f > 0; f = view.fn(f)?.parent ?? -1) {
    const fn = view.fn(f);
    if (
      fn?.directive === 'use server' ||
      view.facts.directives.includes('use server') ||
      SERVER_FUNCTIONS.has(fn?.name ?? '')
    )
      return own;
    const uses = [...graph.callersOf(view, f), ...graph.passedOf(view, f)].filter(
      (u) => fileOf(u.view).context !== 'test',
    );
    if (uses.length === 0) continue;
    return uses.every((u) => contextByUse(graph, u.view, u.node, fileOf, depth + 1) === 'browser') ? 'browser' : own;
  }
  return own;
}

const HOOKS =
  /^(useEffect|useLayoutEffect|useCallback|useMemo|useSWR|useSWRImmutable|useQuery|useMutation|useInfiniteQuery|onMounted)$/;

/** Is the function given to a React (or Vue) hook, or to an event handler of JSX? Those run in the browser. */
function inBrowserHook(view: FileView, f: number): boolean {
  const fn = view.fn(f);
  if (!fn || fn.node < 0) return false;
  for (let p = view.parent(fn.node); p >= 0; p = view.parent(p)) {
    const n = view.node(p);
    if (n[0] === 'fn' || n[0] === 'fndecl') return false;
    // A handler written into JSX (`onClick={() => …}`).
    if (n[0] === 'opq' && /\.[jt]sx$/.test(view.path)) return fn.directive !== 'use server';
    if (n[0] !== 'call') continue;
    const callee = view.node(n[1]);
    const name =
      callee[0] === 'mem'
        ? callee[2]
        : callee[0] === 'var'
          ? view.facts.vars[callee[1]]?.name
          : callee[0] === 'glob'
            ? callee[1]
            : null;
    if (name && HOOKS.test(name)) return true;
  }
  return false;
}
