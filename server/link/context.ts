/** Where code runs: server, browser, edge, script or test. */
import type { Context } from '../model/report';
import type { NodeId } from '../model/facts';
import type { FileView } from './view';

const SCRIPT = /(^|\/)(scripts?|bin|seeds?|seeders?|migrations?|tools?)\/|(^|\/)(seed|migrate|bootstrap-db)\.[cm]?[jt]s$|(^|\/)prisma\/seed[^/]*\.[cm]?[jt]sx?$/i;
/** Functions that frameworks run on the server although the file also holds client code. */
const SERVER_FUNCTIONS = new Set([
  'getServerSideProps', 'getStaticProps', 'getStaticPaths', 'getInitialProps', 'loader', 'action', 'generateMetadata', 'generateStaticParams', 'load', 'actions',
]);

export interface FileContext {
  readonly context: Context;
  /** A module that is only loaded in browsers apart from its server functions. */
  readonly client: boolean;
}

export function fileContext(view: FileView, isTest: boolean, isBin: boolean): FileContext {
  if (isTest) return { context: 'test', client: false };
  if (view.facts.directives.includes('use client')) return { context: 'browser', client: true };
  if (isEdge(view)) return { context: 'edge', client: false };
  if (isBin || SCRIPT.test(view.path)) return { context: 'script', client: false };
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
  return fns.some((f) => inBrowserHook(view, f)) ? 'browser' : 'server';
}

const HOOKS = /^(useEffect|useLayoutEffect|useCallback|useMemo|useSWR|useSWRImmutable|useQuery|useMutation|useInfiniteQuery|onMounted)$/;

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
    const name = callee[0] === 'mem' ? callee[2] : callee[0] === 'var' ? view.facts.vars[callee[1]]?.name : callee[0] === 'glob' ? callee[1] : null;
    if (name && HOOKS.test(name)) return true;
  }
  return false;
}
