/** Every route of the project, by the packages and file names that make it one. */
import type { CallGraph } from './call-graph';
import { codeRoutes } from './code-routes';
import type { Evaluator } from './evaluate';
import { fileRoutes } from './file-routes';
import { nestRoutes } from './nest-routes';
import type { Route } from './route';
import type { FileView } from './view';

export type { Route } from './route';

/** Routes of the files; a route on a mounted router has the path of both. */
export function findRoutes(ev: Evaluator, graph: CallGraph, views: readonly FileView[]): Route[] {
  return [...views.flatMap((view) => fileRoutes(ev, view)), ...codeRoutes(ev, graph, views), ...nestRoutes(ev, views)];
}
