/** Values that frameworks hand to the project's functions, as the project's own types and calls say. */
import type { Evaluator } from './evaluate';
import { typeValue } from './type-values';
import { type CallRef, type ExtValue, UNKNOWN, type Value } from './values';

/** What a function gets as parameter `index` when it is handed to a call of this framework's value. */
export function frameworkParameter(ev: Evaluator, callee: ExtValue, index: number): Value {
  if (index > 0) return UNKNOWN;
  if (callee.spec.startsWith('@trpc/server')) return trpcOptions(ev, callee);
  if (callee.spec === 'fastify-plugin') return fastify('FastifyInstance');
  if (callee.spec === 'fastify')
    return fastify(
      /^(register|after|ready)$/.test(callee.path[callee.path.length - 1] ?? '') ? 'FastifyInstance' : 'FastifyRequest',
    );
  return UNKNOWN;
}

/** Parameter of a function whose variable has this type (`const plugin: FastifyPluginAsync = async (fastify) => …`). */
export function typedFunctionParameter(type: Value, index: number): Value {
  const name = type.k === 'ext' && type.spec === 'fastify' ? type.path[1] : undefined;
  if (index > 0 || name === undefined) return UNKNOWN;
  if (/^FastifyPlugin(Async|Callback)?/.test(name)) return fastify('FastifyInstance');
  return /^RouteHandler/.test(name) ? fastify('FastifyRequest') : UNKNOWN;
}

function fastify(type: string): Value {
  return { k: 'ext', spec: 'fastify', path: ['type', type], at: null, base: null };
}

/** Procedures and middlewares of tRPC get `{ ctx }`: what `initTRPC.context<typeof createContext>()` names gives. */
function trpcOptions(ev: Evaluator, callee: ExtValue): Value {
  for (let v: ExtValue | null = callee; v; v = v.base) {
    const type = v.at ? contextType(v.at) : -1;
    if (!v.at || type < 0) continue;
    const named = typeValue(ev, v.at.view, type, null);
    const ctx = named.k === 'fn' ? ev.callFn(named, { view: named.view, node: -1, frame: null }, null) : named;
    return ctx.k === 'unknown' ? UNKNOWN : { k: 'rec', members: new Map([['ctx', ctx]]) };
  }
  return UNKNOWN;
}

/** T of `initTRPC.context<T>()`, -1 for another call. */
function contextType(at: CallRef): number {
  const n = at.view.node(at.node);
  const callee = n[0] === 'call' ? at.view.node(n[1]) : null;
  return n[0] === 'call' && callee?.[0] === 'mem' && callee[2] === 'context' ? (n[4]?.[0] ?? -1) : -1;
}

/** A member that a plugin adds to a framework's own object: `fastify.decorate('prisma', prisma)`, read as `fastify.prisma`. */
export function decoratedMember(ev: Evaluator, v: ExtValue, name: string): Value {
  if (v.spec !== 'fastify') return UNKNOWN;
  return ev.project?.decoration(name) ?? UNKNOWN;
}
