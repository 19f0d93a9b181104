/** Routes that are registered by calls: Express, Fastify, Hono and Koa, with the routers they are mounted on. */
import type { NodeId } from '../model/facts';
import { access } from './access';
import type { CallGraph } from './call-graph';
import type { Evaluator } from './evaluate';
import { joinPath, type Route, route, written } from './route';
import { type Router, routersOf } from './router-values';
import { alternatives, type Value } from './values';
import type { FileView } from './view';
import { functionsOf, stepsOf, textOf, type Written } from './web-values';

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'any']);
const REGISTERING = new Set([...METHODS, 'use', 'route', 'register', 'mount', 'on', 'addHook', 'openapi']);
const HOOKS = ['onRequest', 'preParsing', 'preValidation', 'preHandler'];

interface Registration {
  readonly router: Router;
  readonly name: string;
  readonly view: FileView;
  readonly node: NodeId;
  readonly args: readonly NodeId[];
  readonly values: readonly Value[];
}

interface Mount {
  readonly parent: Router;
  readonly prefix: string | null;
  readonly at: Registration;
}

interface Use {
  readonly prefix: string | null;
  readonly values: readonly Written[];
  readonly view: FileView;
  readonly pos: number;
}

export function codeRoutes(ev: Evaluator, graph: CallGraph, views: readonly FileView[]): Route[] {
  const all = views.flatMap((view) => registrations(ev, graph, view));
  const mounts = new Map<string, Mount[]>();
  const uses = new Map<string, Use[]>();
  for (const r of all) {
    collectMounts(ev, graph, r, mounts);
    collectUses(ev, graph, r, uses);
  }
  const autoload = views.some((view) =>
    view.facts.imports.some(([spec]) => spec === '@fastify/autoload' || spec === 'fastify-autoload'),
  );
  const context: Tree = { mounts, uses, autoload };
  return all.flatMap((r) => routesOf(ev, graph, r, context));
}

interface Tree {
  readonly mounts: ReadonlyMap<string, readonly Mount[]>;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly autoload: boolean;
}

function registrations(ev: Evaluator, graph: CallGraph, view: FileView): Registration[] {
  const out: Registration[] = [];
  for (const node of view.calls) {
    const n = view.node(node);
    if (n[0] !== 'call') continue;
    const callee = view.node(n[1]);
    if (callee[0] !== 'mem' || !REGISTERING.has(callee[2])) continue;
    const routers = routersOf(ev, graph, ev.ev(view, callee[1], null)).map((r) => ofParameter(r, view, callee[1]));
    if (routers.length === 0) continue;
    const values = n[2].map((a) => ev.ev(view, a, null));
    for (const router of routers) out.push({ router, name: callee[2], view, node, args: n[2], values });
  }
  return out;
}

/** A router that only its type is known of is that of the parameter it is written as. */
function ofParameter(router: Router, view: FileView, object: NodeId): Router {
  const n = view.node(object);
  const init = n[0] === 'var' ? view.node(view.facts.vars[n[1]]?.init ?? -1) : null;
  if (!router.key.startsWith('t') || init?.[0] !== 'param') return router;
  return { ...router, key: `p${view.path}\0${init[1]}\0${init[2]}` };
}

function mountedRouters(ev: Evaluator, graph: CallGraph, r: Registration, index: number): readonly Router[] {
  const value = r.values[index];
  if (!value) return [];
  const found: Router[] = [];
  for (const v of alternatives(value)) {
    if (v.k === 'ext') {
      const steps = stepsOf(v);
      const last = steps[steps.length - 2];
      // Koa: `router.routes()` stands for the router.
      if (
        r.router.kind === 'koa' &&
        (last?.names[0] === 'routes' || last?.names[0] === 'middleware') &&
        v.base?.k === 'ext'
      ) {
        const n = r.view.node(r.args[index] ?? -1);
        const callee = n[0] === 'call' ? r.view.node(n[1]) : null;
        if (callee?.[0] === 'mem') found.push(...routersOf(ev, graph, ev.ev(r.view, callee[1], null)));
      } else found.push(...routersOf(ev, graph, v));
    } else if (v.k === 'fn' && r.router.kind === 'fastify' && r.name === 'register')
      found.push(plugin(v.view.path, v.fn));
    else if (v.k === 'ns' && r.router.kind === 'fastify') {
      for (const f of functionsOf(access(ev, v, 'default'))) found.push(plugin(f.view.path, f.fn));
    } else if (v.k === 'fn' || v.k === 'unknown') continue;
    else found.push(...routersOf(ev, graph, v));
  }
  return found;
}

function plugin(file: string, fn: number): Router {
  return { kind: 'fastify', key: `p${file}\0${fn}\0${0}`, prefix: '', app: false, route: null };
}

function mountPrefix(ev: Evaluator, r: Registration): string | null {
  if (r.name === 'register') {
    const options = r.values[1];
    if (options?.k !== 'obj') return '';
    const prefix = access(ev, options, 'prefix');
    return prefix.k === 'const' && prefix.v === undefined ? '' : textOf(prefix);
  }
  const first = r.values[0];
  if (!first) return '';
  if (first.k === 'const' || first.k === 'text' || first.k === 'env') return textOf(first);
  return r.values.length > 1 && first.k !== 'fn' && first.k !== 'ext' ? null : '';
}

function collectMounts(ev: Evaluator, graph: CallGraph, r: Registration, mounts: Map<string, Mount[]>): void {
  if (
    r.name !== 'use' &&
    r.name !== 'register' &&
    r.name !== 'mount' &&
    !(r.name === 'route' && r.router.kind === 'hono')
  )
    return;
  r.values.forEach((_, i) => {
    for (const child of mountedRouters(ev, graph, r, i)) {
      if (child.key === r.router.key) continue;
      const list = mounts.get(child.key) ?? [];
      list.push({ parent: r.router, prefix: mountPrefix(ev, r), at: r });
      mounts.set(child.key, list);
    }
  });
}

/** Middlewares of a whole router. */
function collectUses(ev: Evaluator, graph: CallGraph, r: Registration, uses: Map<string, Use[]>): void {
  let from = 0;
  if (r.name === 'addHook') {
    if (!HOOKS.includes(textOf(r.values[0] ?? { k: 'unknown' }) ?? '')) return;
    from = 1;
  } else if (r.name !== 'use' && r.name !== 'register') return;
  const prefix = r.name === 'use' ? mountPrefix(ev, r) : '';
  if (r.name === 'use' && r.values[0]?.k === 'const') from = 1;
  const values: Written[] = [];
  for (let i = from; i < r.values.length; i++) {
    const value = r.values[i];
    if (!value || mountedRouters(ev, graph, r, i).length > 0) continue;
    values.push(written(value, r.view, r.args[i] ?? r.node));
  }
  if (values.length === 0) return;
  const list = uses.get(r.router.key) ?? [];
  list.push({ prefix, values, view: r.view, pos: r.view.facts.pos[r.node] ?? 0 });
  uses.set(r.router.key, list);
}

function routesOf(ev: Evaluator, graph: CallGraph, r: Registration, tree: Tree): Route[] {
  const found = declared(ev, graph, r);
  return found.flatMap((d) => {
    const { path, around } = placed(r, d.path, tree);
    return [
      route({
        framework: r.router.kind,
        method: d.method,
        path,
        answers: d.answers,
        middlewares: [...around, ...d.middlewares],
        view: r.view,
        node: r.node,
      }),
    ];
  });
}

interface Declared {
  readonly method: string;
  readonly path: string | null;
  readonly answers: readonly Written[];
  readonly middlewares: readonly Written[];
}

function declared(ev: Evaluator, graph: CallGraph, r: Registration): Declared[] {
  const { kind, route: chained } = r.router;
  if (r.name === 'addHook' || r.name === 'mount') return [];
  if (r.name === 'route' && kind === 'fastify') return fastifyObject(ev, r);
  if (r.name === 'use') {
    // A handler under a path of its own: `app.use('/webhook', handler)`.
    const path = textOf(r.values[0] ?? { k: 'unknown' });
    if (path === null || path === '/' || path === '*' || kind === 'hono' || kind === 'koa') return [];
    if (r.values.some((_, i) => i > 0 && mountedRouters(ev, graph, r, i).length > 0)) return [];
    return answersItself(r.values[r.values.length - 1]) ? [{ method: 'ALL', path, ...split(r, 1) }] : [];
  }
  if (r.name === 'on' && kind === 'hono') {
    const methods = alternatives(r.values[0] ?? { k: 'unknown' })
      .flatMap((v) => (v.k === 'arr' ? alternatives(access(ev, v, '*')) : [v]))
      .map(textOf);
    return methods.map((m) => ({
      method: (m ?? 'ALL').toUpperCase(),
      path: textOf(r.values[1] ?? { k: 'unknown' }),
      ...split(r, 2),
    }));
  }
  if (!METHODS.has(r.name)) return [];
  const method = r.name === 'del' ? 'DELETE' : r.name === 'any' ? 'ALL' : r.name.toUpperCase();
  if (chained !== null) return [{ method, path: chained, ...split(r, 0) }];
  // `app.get('setting')` reads a setting.
  if (r.args.length < 2) return [];
  // Koa: `router.post('name', '/path', handler)`.
  const named = kind === 'koa' && textOf(r.values[1] ?? { k: 'unknown' }) !== null ? 1 : 0;
  return pathsOf(ev, r.values[named]).map((path) => ({ method, path, ...split(r, named + 1) }));
}

/** Does what is given to `use` answer, or hand on (`next()`, a body parser)? */
function answersItself(v: Value | undefined): boolean {
  if (!v) return false;
  return alternatives(v).some((o) => {
    if (o.k === 'fn') {
      const next = o.view.facts.vars[o.view.fn(o.fn)?.params[2]?.var ?? -1];
      return !next || next.reads.length === 0;
    }
    return (
      o.k === 'ext' &&
      !/^(express|body-parser|raw-body|cors|helmet|morgan|compression|cookie-parser|multer|serve-static)$/.test(o.spec)
    );
  });
}

function pathsOf(ev: Evaluator, v: Value | undefined): (string | null)[] {
  if (!v) return [null];
  if (v.k === 'arr') return alternatives(access(ev, v, '*')).map(textOf);
  return [textOf(v)];
}

/** The last argument answers, the others come before it; Fastify's options may hold hooks. */
function split(r: Registration, from: number): { answers: Written[]; middlewares: Written[] } {
  const items: Written[] = [];
  for (let i = from; i < r.args.length; i++) {
    const value = r.values[i];
    const node = r.args[i] ?? r.node;
    if (!value) continue;
    const n = r.view.node(node);
    if (n[0] === 'spread') items.push(written({ k: 'unknown' }, r.view, node));
    else items.push(written(value, r.view, node));
  }
  const last = items.pop();
  return { answers: last ? [last] : [], middlewares: items };
}

function fastifyObject(ev: Evaluator, r: Registration): Declared[] {
  const options = r.values[0];
  if (options?.k !== 'obj') return [];
  const node = r.args[0] ?? r.node;
  const of = (name: string): Value => access(ev, options, name);
  const methods = alternatives(of('method'))
    .flatMap((v) => (v.k === 'arr' ? alternatives(access(ev, v, '*')) : [v]))
    .map(textOf);
  const path = textOf(of('url')) ?? textOf(of('path'));
  const middlewares = HOOKS.map(of)
    .filter((v) => !(v.k === 'const'))
    .map((v) => written(v, r.view, node));
  return methods.map((m) => ({
    method: (m ?? 'ALL').toUpperCase(),
    path,
    answers: [written(of('handler'), r.view, node)],
    middlewares,
  }));
}

/** Full path and middlewares of a route on its router, and on those it is mounted on. */
function placed(r: Registration, local: string | null, tree: Tree): { path: string | null; around: Written[] } {
  let path = local === null || r.router.prefix === null ? null : joinPath(r.router.prefix, local);
  const around = usesFor(tree, r.router.key, path, r.view, r.view.facts.pos[r.node] ?? 0);
  let key = r.router.key;
  for (let depth = 0; depth < 8; depth++) {
    const mount = tree.mounts.get(key)?.[0];
    if (!mount) {
      if (tree.autoload && r.router.kind === 'fastify' && key.startsWith('p') && path !== null)
        path = joinPath(folderPrefix(r.view.path), path);
      break;
    }
    const { at, parent } = mount;
    path =
      path === null || mount.prefix === null || parent.prefix === null
        ? null
        : joinPath(parent.prefix, mount.prefix, path);
    const guards =
      at.name === 'use'
        ? at.values.flatMap((v, i) =>
            v.k === 'const' || routerArgument(v) ? [] : [written(v, at.view, at.args[i] ?? at.node)],
          )
        : [];
    around.unshift(...usesFor(tree, parent.key, path, at.view, at.view.facts.pos[at.node] ?? 0), ...guards);
    key = parent.key;
  }
  return { path, around };
}

/** Plugins that are loaded from a folder have its path below that folder as prefix. */
function folderPrefix(file: string): string {
  const parts = file.split('/').slice(0, -1);
  const at = parts.indexOf('routes');
  return at < 0
    ? ''
    : parts
        .slice(at + 1)
        .map((p) => (p.startsWith('_') ? `:${p.slice(1)}` : p))
        .join('/');
}

function routerArgument(v: Value): boolean {
  return v.k === 'ext' && /^(express|hono|koa|fastify)/.test(v.spec) && v.path.includes('Router');
}

function usesFor(tree: Tree, key: string, path: string | null, view: FileView, pos: number): Written[] {
  return (tree.uses.get(key) ?? [])
    .filter((u) => (u.view !== view || u.pos < pos) && covers(u.prefix, path))
    .flatMap((u) => u.values);
}

function covers(prefix: string | null, path: string | null): boolean {
  if (prefix === '' || prefix === null || path === null) return true;
  const plain = prefix.replace(/\/?\*+$/, '');
  return plain === '' || plain === '/' || path === joinPath(plain) || path.startsWith(`${joinPath(plain)}/`);
}
