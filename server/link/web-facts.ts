/** Inbound webhooks, feature flags and request paths of a project. */
import type { Context } from '../model/report';
import type { FlagRead, WebhookHandler } from '../model/project';
import type { CallGraph } from './call-graph';
import type { Evaluator } from './evaluate';
import { findFlags } from './flags';
import { type RequestPath, requestPathOf } from './request-path';
import { findRoutes } from './routes';
import type { Route } from './route';
import type { FileView } from './view';
import { findWebhooks } from './webhooks';

export interface WebFacts {
  readonly webhookHandlers: readonly WebhookHandler[];
  readonly flags: readonly FlagRead[];
  readonly routes: readonly Route[];
  readonly requestPath: RequestPath;
}

/** `contextOf` tells where the code at a node runs; node -1 asks for the file. */
export function webFacts(
  ev: Evaluator,
  graph: CallGraph,
  views: readonly FileView[],
  contextOf: (view: FileView, node: number) => Context,
): WebFacts {
  const routes = findRoutes(ev, graph, views);
  return {
    webhookHandlers: findWebhooks(ev, routes, contextOf),
    flags: views.flatMap((view) => findFlags(ev, graph, view, contextOf)),
    routes,
    requestPath: requestPathOf(ev, graph, views, routes, (view) => contextOf(view, -1)),
  };
}
