/** Routes of NestJS controllers with their guards and interceptors. */
import type { ClassFact, FnFact, NodeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { joinPath, type Route, route, written } from './route';
import { alternatives, type FnValue, type Value } from './values';
import type { FileView } from './view';
import { argsOf, calleeName, calleeOf, normalPath, textOf, type Written } from './web-values';

const METHODS: Readonly<Record<string, string>> = {
  Post: 'POST',
  Get: 'GET',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  All: 'ALL',
  Head: 'HEAD',
  Options: 'OPTIONS',
};

/** Name that a decorator has in `@nestjs/common` (or a package below `@nestjs`), with its call. */
function decoration(ev: Evaluator, view: FileView, node: NodeId): { name: string; node: NodeId } | null {
  if (view.node(node)[0] !== 'call') return null;
  const callee = calleeOf(ev, view, node, null);
  if (callee.k !== 'ext' || !callee.spec.startsWith('@nestjs/')) return null;
  return { name: normalPath(callee.path)[0] ?? '', node };
}

export function nestRoutes(ev: Evaluator, views: readonly FileView[]): Route[] {
  const nested = views.filter((v) => v.facts.imports.some(([spec]) => spec.startsWith('@nestjs/')));
  if (nested.length === 0) return [];
  const global = nested.flatMap((view) => globalGuards(ev, view));
  return nested.flatMap((view) => view.facts.classes.flatMap((cls, index) => controller(ev, view, cls, index, global)));
}

function controller(ev: Evaluator, view: FileView, cls: ClassFact, index: number, global: readonly Written[]): Route[] {
  const marks = cls.decorators.map((d) => decoration(ev, view, d));
  const head = marks.find((m) => m?.name === 'Controller');
  if (!head) return [];
  const prefix = prefixOf(ev, view, head.node);
  const around = [...global, ...guardsOf(ev, view, cls.decorators)];
  const out: Route[] = [];
  for (const member of cls.members) {
    const fn = view.fn(member.fn);
    if (!fn || member.kind !== 'method') continue;
    for (const d of member.decorators) {
      const mark = decoration(ev, view, d);
      const method = mark ? METHODS[mark.name] : undefined;
      if (!mark || !method) continue;
      const self: Value = { k: 'inst', cls: { k: 'cls', view, cls: index, frame: null }, made: null, args: null };
      const value: FnValue = { k: 'fn', view, fn: member.fn, frame: null, self };
      const local =
        argsOf(view, mark.node).length === 0 ? '' : textOf(ev.argument({ view, node: mark.node, frame: null }, 0));
      out.push(
        route({
          framework: 'nest',
          method,
          path: prefix === null || local === null ? null : joinPath(prefix, local),
          answers: [written(value, view, mark.node)],
          middlewares: [...around, ...guardsOf(ev, view, member.decorators), ...parameterPipes(ev, view, fn)],
          view,
          node: mark.node,
        }),
      );
    }
  }
  return out;
}

function prefixOf(ev: Evaluator, view: FileView, node: NodeId): string | null {
  if (argsOf(view, node).length === 0) return '';
  const arg = ev.argument({ view, node, frame: null }, 0);
  return arg.k === 'obj' ? textOf(access(ev, arg, 'path')) : textOf(arg);
}

function guardsOf(ev: Evaluator, view: FileView, decorators: readonly NodeId[]): Written[] {
  return decorators.flatMap((d): Written[] => {
    const mark = decoration(ev, view, d);
    if (mark && (mark.name === 'UseGuards' || mark.name === 'UseInterceptors' || mark.name === 'Throttle')) {
      if (mark.name === 'Throttle') return [written(calleeOf(ev, view, d, null), view, d)];
      return argsOf(view, d).map((a) => written(ev.ev(view, a, null), view, a));
    }
    // A decorator of the project may apply guards: `applyDecorators(UseGuards(X))`.
    if (view.node(d)[0] !== 'call') return [];
    return alternatives(calleeOf(ev, view, d, null)).flatMap((v) => {
      if (v.k !== 'fn') return [];
      return v.view.returnsOf(v.fn).flatMap((r) =>
        guardsOf(
          ev,
          v.view,
          [r, ...argsOf(v.view, r)].filter((n) => n !== d),
        ),
      );
    });
  });
}

function parameterPipes(ev: Evaluator, view: FileView, fn: FnFact): Written[] {
  return fn.params
    .flatMap((p) =>
      (p.decorators ?? []).flatMap((d) => argsOf(view, d).map((a) => written(ev.ev(view, a, null), view, a))),
    )
    .filter((w) => w.value.k === 'cls');
}

/** `app.useGlobalGuards(…)`, `{ provide: APP_GUARD, useClass: X }` and `consumer.apply(X)`. */
function globalGuards(ev: Evaluator, view: FileView): Written[] {
  const out: Written[] = [];
  for (const node of view.facts.calls) {
    const name = calleeName(view, node);
    if (name !== 'useGlobalGuards' && name !== 'useGlobalInterceptors' && name !== 'apply') continue;
    for (const a of argsOf(view, node)) {
      const value = ev.ev(view, a, null);
      if (name !== 'apply' || value.k === 'cls') out.push(written(value, view, a));
    }
  }
  view.facts.nodes.forEach((n, i) => {
    if (n[0] !== 'obj' || !n[1].some(([key]) => key === 'provide')) return;
    const obj: Value = { k: 'obj', view, node: i, frame: null };
    const token = access(ev, obj, 'provide');
    if (token.k !== 'ext' || !/^APP_(GUARD|INTERCEPTOR)$/.test(normalPath(token.path)[0] ?? '')) return;
    const used = access(ev, obj, 'useClass');
    out.push(written(used.k === 'const' ? access(ev, obj, 'useExisting') : used, view, i));
  });
  return out;
}
