/** Routers of packages: which object a route is registered on, and the frameworks they come from. */
import type { CallGraph } from './call-graph';
import type { Evaluator } from './evaluate';
import { alternatives, type CallRef, type ExtValue, type Value } from './values';
import { access } from './access';
import type { FileView } from './view';
import { packageSpec, type Step, stepsOf, textOf } from './web-values';

export type RouterKind = 'express' | 'fastify' | 'hono' | 'koa';

const PACKAGES: readonly (readonly [RegExp, RouterKind])[] = [
  [
    /^(express|express-promise-router|express-ws|ultimate-express|@types\/express.*|express-serve-static-core|polka|restify)$/,
    'express',
  ],
  [/^(fastify|fastify-plugin)$/, 'fastify'],
  [/^(hono|hono\/.*|@hono\/(zod-openapi|hono).*)$/, 'hono'],
  [/^(koa|@koa\/router|koa-router|koa-.*router|@types\/koa.*)$/, 'koa'],
];

const TYPES = /^(Express|Application|Router|IRouter|Fastify\w*|Hono|OpenAPIHono|Koa)$/;

/** A router object: one construction, or one parameter that callers bind. */
export interface Router {
  readonly kind: RouterKind;
  /** Same text, same router. */
  readonly key: string;
  /** Path that the object itself adds: `basePath`, `prefix`, `new Router({ prefix })`; null when it is not constant. */
  readonly prefix: string | null;
  /** An application, not a router that has to be mounted. */
  readonly app: boolean;
  /** `.route('/x')`: what the methods chained on it answer to. */
  readonly route: string | null;
}

function kindOf(spec: string): RouterKind | null {
  const name = packageSpec(spec);
  return PACKAGES.find(([re]) => re.test(name))?.[1] ?? null;
}

/** Routers that a value may be. */
export function routersOf(ev: Evaluator, graph: CallGraph, value: Value, depth = 0): readonly Router[] {
  const out: Router[] = [];
  const add = (r: Router | null): void => {
    if (r && !out.some((o) => o.key === r.key && o.route === r.route)) out.push(r);
  };
  const parts = alternatives(value);
  const param = parts.find((p) => p.k === 'param');
  for (const v of parts) {
    if (v.k === 'ext') {
      if (v.path[0] !== 'type') add(fromExt(ev, v));
      else if (!param) add(typed(v, `t${v.path.join('.')}`));
    }
  }
  if (param?.k !== 'param' || param.path.length > 0 || depth > 3) return out;
  const key = `p${param.view.path}\0${param.fn}\0${param.index}`;
  for (const call of graph.callersOf(param.view, param.fn)) {
    for (const r of routersOf(ev, graph, ev.argument(call, param.index), depth + 1)) add(r);
  }
  if (out.length > 0) return out;
  const type = parts.find((p): p is ExtValue => p.k === 'ext' && p.path[0] === 'type');
  if (!type && param.index === 0 && isPlugin(param.view, param.fn))
    return [{ kind: 'fastify', key, prefix: '', app: false, route: null }];
  if (type) add(typed(type, key));
  else if (param.index === 0 && graph.passedOf(param.view, param.fn).some((p) => registers(ev, graph, p, depth))) {
    add({ kind: 'fastify', key, prefix: '', app: false, route: null });
  }
  return out;
}

/** `const routes: FastifyPluginAsync = async (fastify) => …` */
function isPlugin(view: FileView, fn: number): boolean {
  const fact = view.fn(fn);
  const parent = fact && fact.node >= 0 ? view.node(view.parent(fact.node)) : null;
  const holder = parent?.[0] === 'decl' ? view.facts.vars[parent[1][0] ?? -1] : undefined;
  const type = holder && holder.type >= 0 ? view.facts.types[holder.type] : undefined;
  if (type?.[0] !== 'ref' || typeof type[1] !== 'number') return false;
  const from = view.facts.vars[type[1]]?.from;
  return from?.[0] === 'fastify' && /^FastifyPlugin/.test(from[1]);
}

/** Is the function given to `fastify.register`? */
function registers(ev: Evaluator, graph: CallGraph, call: CallRef, depth: number): boolean {
  const n = call.view.node(call.node);
  const callee = n[0] === 'call' ? call.view.node(n[1]) : null;
  if (n[0] !== 'call' || !callee) return false;
  if (callee[0] === 'mem')
    return (
      callee[2] === 'register' &&
      routersOf(ev, graph, ev.ev(call.view, callee[1], null), depth + 1).some((r) => r.kind === 'fastify')
    );
  const v = ev.ev(call.view, n[1], null);
  return v.k === 'ext' && packageSpec(v.spec) === 'fastify-plugin';
}

function typed(v: ExtValue, key: string): Router | null {
  const kind = kindOf(v.spec);
  if (!kind || !TYPES.test(v.path[1] ?? '') || v.path.includes('()')) return null;
  return { kind, key, prefix: '', app: false, route: null };
}

function fromExt(ev: Evaluator, v: ExtValue): Router | null {
  const kind = kindOf(v.spec);
  if (!kind) return null;
  const steps = stepsOf(v);
  const made = steps[0];
  const last = steps[steps.length - 1];
  // The value must be the result of a call, not a member of one.
  if (!made?.at || !last || last.at || last.names.length > 0) return null;
  const name = made.names[made.names.length - 1] ?? 'default';
  if (!isConstruction(kind, name, packageSpec(v.spec))) return null;
  const app = !(
    name === 'Router' ||
    packageSpec(v.spec) === 'express-promise-router' ||
    /router$/.test(packageSpec(v.spec))
  );
  let prefix: string | null = kind === 'koa' ? optionPrefix(ev, made.at) : '';
  let route: string | null = null;
  for (const step of steps.slice(1, -1)) {
    const method = step.names[step.names.length - 1];
    const text = step.at ? textOf(ev.argument(step.at, 0)) : null;
    if (method === 'basePath' || method === 'prefix')
      prefix = prefix === null || text === null ? null : `${prefix}/${text}`;
    else if (method === 'route' && (kind === 'express' || kind === 'koa')) route = text;
  }
  return { kind, key: `c${made.at.view.path}\0${made.at.node}`, prefix, app, route };
}

function isConstruction(kind: RouterKind, name: string, spec: string): boolean {
  switch (kind) {
    case 'express':
      return (
        name === 'default' ||
        name === 'Router' ||
        name === 'express' ||
        name === '*' ||
        spec === 'restify' ||
        name === 'createServer'
      );
    case 'fastify':
      return name === 'default' || name === 'fastify' || name === 'Fastify' || name === '*';
    case 'hono':
      return /Hono$/.test(name) || name === 'default';
    case 'koa':
      return name === 'default' || name === 'Router' || name === '*';
  }
}

function optionPrefix(ev: Evaluator, at: CallRef): string | null {
  const options = ev.argument(at, 0);
  if (options.k !== 'obj') return '';
  const prefix = access(ev, options, 'prefix');
  if (prefix.k === 'const' && prefix.v === undefined) return '';
  return textOf(prefix);
}

export type { Step };
