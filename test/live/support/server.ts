/** A real HTTP server on a free port of the loopback, closed after the test. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { systemClock } from '../../../shared/live/clock';
import type { GuardDeps } from '../../../shared/live/http-guard';
import type { ProbeDeps } from '../../../shared/live/probe';

export interface Running {
  readonly url: string;
  /** Method, path and headers of every request so far. */
  readonly requests: { method: string; url: string; headers: http.IncomingHttpHeaders }[];
}

/** Starts `handler`; it and its connections end with the test. */
export async function serve(handler: http.RequestListener): Promise<Running> {
  const requests: Running['requests'] = [];
  const server = http.createServer((request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Node's own fetch and clock. */
export const real: GuardDeps & ProbeDeps = { fetch: globalThis.fetch, clock: systemClock, resolvers: {} };
