/** What a route is, whatever framework declares it. */
import type { FnId, NodeId } from '../model/facts';
import type { Place } from '../model/project';
import { placeOf } from './place';
import type { FnValue, Value } from './values';
import type { FileView } from './view';
import { functionsOf, type Written } from './web-values';

export interface Route {
  /** `express`, `next-app`, `hono`, … */
  readonly framework: string;
  /** Upper case; `ALL` where the handler gets every method. */
  readonly method: string;
  /** As the framework writes parameters; null when a part of it is not known. */
  readonly path: string | null;
  /** The function that answers, when it is one of the project's. */
  readonly handler: { readonly view: FileView; readonly fn: FnId } | null;
  /** What answers: functions, or what a package made of them. */
  readonly answers: readonly Written[];
  readonly middlewares: readonly Written[];
  readonly place: Place;
  readonly view: FileView;
  /** Registration, exported name or decorator. */
  readonly node: NodeId;
}

export interface RouteParts {
  readonly framework: string;
  readonly method: string;
  readonly path: string | null;
  readonly answers: readonly Written[];
  readonly middlewares?: readonly Written[];
  readonly view: FileView;
  readonly node: NodeId;
}

export function route(parts: RouteParts): Route {
  const fn = parts.answers.flatMap((a) => functionsOf(a.value))[0];
  return {
    ...parts,
    middlewares: parts.middlewares ?? [],
    handler: fn ? { view: fn.view, fn: fn.fn } : null,
    place: placeOf(parts.view, parts.node),
  };
}

/** `'/api/' + '/x'` → `/api/x`. */
export function joinPath(...parts: readonly string[]): string {
  const joined = `/${parts.join('/')}`.replace(/\/{2,}/g, '/');
  return joined.length > 1 ? joined.replace(/\/$/, '') : joined;
}

export function written(value: Value, view: FileView, node: NodeId): Written {
  return { value, view, node };
}

export type { FnValue, Written };
