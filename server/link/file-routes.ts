/** Routes that lie in files of a certain name: Next.js, SvelteKit, Remix, Nitro, Astro, and handlers of platforms. */
import type { NodeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { bodyOf } from './body';
import { joinPath, type Route, route, written } from './route';
import { alternatives, isUndefined, type Value } from './values';
import type { FileView } from './view';
import { argsOf, calleeName, calleeOf, functionsOf, normalPath, packageSpec } from './web-values';

const VERBS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'];
const SOURCE = /\.[cm]?[jt]sx?$/;

export function fileRoutes(ev: Evaluator, view: FileView): Route[] {
  const file = view.path.replace(SOURCE, '');
  const parts = file.split('/');
  const last = parts[parts.length - 1] ?? '';
  if (last === 'route') {
    const at = appFolder(parts);
    if (at >= 0) return verbs(ev, view, 'next-app', nextPath(parts.slice(at + 1, -1)));
  }
  if (last === '+server') {
    const at = parts.lastIndexOf('routes');
    if (at >= 0)
      return [
        ...verbs(ev, view, 'sveltekit', nextPath(parts.slice(at + 1, -1))),
        ...fallback(ev, view, 'sveltekit', nextPath(parts.slice(at + 1, -1))),
      ];
  }
  const pages = parts.indexOf('pages');
  if (pages >= 0 && parts[pages + 1] === 'api' && view.exportIndex.has('default'))
    return whole(ev, view, 'next-pages', indexPath(parts.slice(pages + 1)));
  if (
    pages >= 0 &&
    parts[pages - 1] === 'src' &&
    [...VERBS, 'ALL', 'post', 'all'].some((v) => view.exportIndex.has(v))
  ) {
    return [
      ...verbs(ev, view, 'astro', indexPath(parts.slice(pages + 1))),
      ...all(ev, view, 'astro', indexPath(parts.slice(pages + 1))),
    ];
  }
  const nitro = nitroPath(parts);
  if (nitro) {
    const found = h3Default(ev, view, nitro);
    if (found.length > 0) return found;
  }
  const routes = parts.indexOf('routes');
  if (routes > 0 && (view.exportIndex.has('action') || view.exportIndex.has('loader')))
    return remix(ev, view, remixPath(parts.slice(routes + 1)));
  return platform(ev, view);
}

/** Index of Next's `app` folder in a path, -1 when there is none. */
function appFolder(parts: readonly string[]): number {
  const inSrc = parts.findIndex((p, i) => p === 'app' && parts[i - 1] === 'src');
  if (inSrc >= 0) return inSrc;
  let at = parts.indexOf('app');
  // `apps/app/app/…`, `packages/app/…`: the package may be called app.
  while (at >= 0 && (parts[at - 1] === 'apps' || parts[at - 1] === 'packages') && parts.indexOf('app', at + 1) >= 0)
    at = parts.indexOf('app', at + 1);
  return at;
}

function nextPath(parts: readonly string[]): string {
  return joinPath(...parts.filter((p) => !/^\(.*\)$/.test(p) && !p.startsWith('@')));
}

function indexPath(parts: readonly string[]): string {
  return joinPath(...(parts[parts.length - 1] === 'index' ? parts.slice(0, -1) : parts));
}

/** `routes/webhooks.stripe.tsx` → `/webhooks/stripe`. */
function remixPath(parts: readonly string[]): string {
  const folder =
    parts[parts.length - 1] === 'route' || parts[parts.length - 1] === 'index' ? parts.slice(0, -1) : parts;
  const names = folder
    .flatMap((p) => p.split('.'))
    .filter((p) => p !== '_index' && p !== 'index' && !p.startsWith('_'));
  return joinPath(
    ...names.map((p) =>
      p.startsWith('$') ? (p === '$' ? '*' : `:${p.slice(1)}`) : p.replace(/_$/, '').replace(/^\[(.*)\]$/, '$1'),
    ),
  );
}

function nitroPath(parts: readonly string[]): { path: string; method: string } | null {
  const at = parts.findIndex(
    (p, i) => (p === 'api' || p === 'routes') && (parts[i - 1] === 'server' || i === 0 || parts[i - 1] === 'src'),
  );
  if (at < 0) return null;
  const from = parts[at] === 'routes' ? at + 1 : at;
  const list = parts.slice(from);
  const last = list[list.length - 1] ?? '';
  const [, name = last, method] = /^(.*)\.(get|post|put|patch|delete|head|options)$/.exec(last) ?? [];
  return { path: indexPath([...list.slice(0, -1), name]), method: method?.toUpperCase() ?? 'ALL' };
}

/** Value and node of an export; null when the file has none of that name. */
function exported(ev: Evaluator, view: FileView, name: string): { value: Value; node: NodeId } | null {
  const at = view.exportIndex.get(name);
  const fact = at === undefined ? undefined : view.facts.exports[at];
  if (!fact || (fact.type !== undefined && fact.node < 0)) return null;
  return { value: ev.exported(view, name), node: fact.node };
}

function one(
  ev: Evaluator,
  view: FileView,
  name: string,
  framework: string,
  method: string,
  path: string | null,
): Route[] {
  const found = exported(ev, view, name);
  if (!found) return [];
  const node = found.node >= 0 ? found.node : firstNode(view);
  return [route({ framework, method, path, answers: [written(found.value, view, node)], view, node })];
}

function firstNode(view: FileView): NodeId {
  return view.fn(0)?.body ?? 0;
}

function verbs(ev: Evaluator, view: FileView, framework: string, path: string): Route[] {
  return VERBS.flatMap((verb) => one(ev, view, verb, framework, verb, path));
}

function all(ev: Evaluator, view: FileView, framework: string, path: string): Route[] {
  return [
    ...one(ev, view, 'ALL', framework, 'ALL', path),
    ...one(ev, view, 'all', framework, 'ALL', path),
    ...one(ev, view, 'post', framework, 'POST', path),
  ];
}

function fallback(ev: Evaluator, view: FileView, framework: string, path: string): Route[] {
  return one(ev, view, 'fallback', framework, 'ALL', path);
}

function whole(ev: Evaluator, view: FileView, framework: string, path: string | null): Route[] {
  return one(ev, view, 'default', framework, 'ALL', path);
}

function remix(ev: Evaluator, view: FileView, path: string): Route[] {
  return [...one(ev, view, 'action', 'remix', 'POST', path), ...one(ev, view, 'loader', 'remix', 'GET', path)];
}

const H3 =
  /^(defineEventHandler|eventHandler|defineHandler|defineLazyEventHandler|lazyEventHandler|defineWebhookHandler|cachedEventHandler|defineCachedEventHandler)(\(\))?$/;

/** `export default defineEventHandler(fn)`, imported from h3 or given by Nitro. */
function h3Default(ev: Evaluator, view: FileView, at: { path: string; method: string }): Route[] {
  const found = exported(ev, view, 'default');
  if (!found) return [];
  const isH3 = alternatives(found.value).some(
    (v) =>
      (v.k === 'made' && H3.test(v.path)) ||
      (v.k === 'ext' && /^(h3|nitro.*|#imports)/.test(v.spec) && H3.test(normalPath(v.path)[0] ?? '')),
  );
  if (!isH3) return [];
  const answers = alternatives(found.value).flatMap((v) => {
    const call = v.k === 'made' || v.k === 'ext' ? v.at : null;
    if (!call) return [written(v, view, found.node)];
    const arg = ev.argument(call, 0);
    const options = arg.k === 'obj' ? access(ev, arg, 'handler') : arg;
    return [written(isUndefined(options) ? arg : options, call.view, argsOf(call.view, call.node)[0] ?? found.node)];
  });
  return [route({ framework: 'h3', method: at.method, path: at.path, answers, view, node: found.node })];
}

/** Lambda handlers, Workers, Bun, Deno and Node servers. */
function platform(ev: Evaluator, view: FileView): Route[] {
  const out: Route[] = [];
  const main = exported(ev, view, 'default');
  if (main) {
    for (const v of alternatives(main.value)) {
      if (v.k !== 'obj') continue;
      const fetch = access(ev, v, 'fetch');
      if (functionsOf(fetch).length > 0)
        out.push(
          route({
            framework: 'workers',
            method: 'ALL',
            path: null,
            answers: [written(fetch, view, main.node)],
            view,
            node: main.node,
          }),
        );
    }
  }
  const lambda = exported(ev, view, 'handler');
  if (lambda && isLambda(view, lambda.value)) out.push(...one(ev, view, 'handler', 'lambda', 'ALL', null));
  for (const node of view.facts.calls) {
    const name = calleeName(view, node);
    if (name !== 'serve' && name !== 'createServer') continue;
    const found = server(ev, view, node);
    if (found) out.push(found);
  }
  return out;
}

function server(ev: Evaluator, view: FileView, node: NodeId): Route | null {
  const callee = calleeOf(ev, view, node, null);
  const args = argsOf(view, node);
  const at = { view, node, frame: null };
  const made = (framework: string, value: Value, arg: NodeId): Route | null =>
    functionsOf(value).length > 0
      ? route({ framework, method: 'ALL', path: null, answers: [written(value, view, arg)], view, node })
      : null;
  if (callee.k === 'global' && (callee.path === 'Bun.serve' || callee.path === 'Deno.serve')) {
    const framework = callee.path === 'Bun.serve' ? 'bun' : 'deno';
    for (const [i, arg] of args.entries()) {
      const value = ev.argument(at, i);
      const found = made(framework, value.k === 'obj' ? access(ev, value, 'fetch') : value, arg);
      if (found) return found;
    }
    return null;
  }
  if (callee.k !== 'ext') return null;
  const path = normalPath(callee.path);
  if (/deno\.land\/std.*\/http/.test(callee.spec) && path[0] === 'serve')
    return made('deno', ev.argument(at, 0), args[0] ?? node);
  if (!/^(node:)?https?$/.test(callee.spec) || path[0] !== 'createServer') return null;
  const last = args.length - 1;
  return made('node-http', ev.argument(at, last), args[last] ?? node);
}

/** Lambda: declared with the types of `aws-lambda`, wrapped by middy, or shaped as one (`event` in, `statusCode` out). */
function isLambda(view: FileView, value: Value): boolean {
  if (view.facts.imports.some(([spec]) => spec === 'aws-lambda' || packageSpec(spec).startsWith('@middy/')))
    return true;
  return functionsOf(value).some((f) => {
    const first = f.view.fn(f.fn)?.params[0];
    const name = first ? f.view.facts.vars[first.var]?.name : undefined;
    return (
      name === 'event' &&
      bodyOf(f.view, f.fn).members.some((m) => {
        const n = f.view.node(m);
        return n[0] === 'mem' && (n[2] === 'body' || n[2] === 'headers');
      }) &&
      f.view.returnsOf(f.fn).some((r) => {
        const n = f.view.node(r);
        return n[0] === 'obj' && n[1].some(([key]) => key === 'statusCode');
      })
    );
  });
}
