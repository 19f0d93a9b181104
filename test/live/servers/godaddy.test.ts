import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTerminus, HealthCheckError, type HealthCheckMap, type TerminusOptions } from '@godaddy/terminus';
import { expect, it, onTestFinished } from 'vitest';
import { probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real } from '../support/server';

async function health(healthChecks: HealthCheckMap, options: TerminusOptions = {}, said = {}) {
  // terminus only wraps request listeners that are there already
  const server = http.createServer((_, res) => res.end('app'));
  // a signal nobody sends, since its handlers would end the test process
  createTerminus(server, { healthChecks, logger: () => undefined, signals: [], ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const result = await probe(endpoint({ url: `http://127.0.0.1:${port}/healthz`, ...said }), real);
  const parts = result.reading?.health?.components.map((part) => `${part.name} ${part.status}`);
  return [result.status, result.httpStatus, result.reading?.format ?? result.problem?.kind, parts];
}

it('@godaddy/terminus: all its shapes', async () => {
  expect(await health({ '/healthz': async () => ({ db: 'ok' }) })).toEqual(['up', 200, 'godaddy-terminus', ['db up']]);
  expect(await health({ '/healthz': async () => undefined })).toEqual(['up', 200, 'adhoc-health', []]);
  expect(await health({ '/healthz': async () => ({ db: { status: 'up' } }), verbatim: true })).toEqual([
    'up',
    200,
    'adhoc-health',
    ['db up'],
  ]);
  expect(
    await health({
      '/healthz': async () => {
        throw new HealthCheckError('failed', { db: { status: 'down', message: 'ECONNREFUSED' } });
      },
    }),
  ).toEqual(['down', 503, 'godaddy-terminus', ['db down']]);
  expect(
    await health({
      '/healthz': async () => {
        throw new Error('not alive');
      },
    }),
  ).toEqual(['down', 503, 'adhoc-health', []]);
});

it('@godaddy/terminus with an answer of its own says nothing, unless its type is named', async () => {
  const options = { statusOkResponse: { uptime: 1 } };
  const checks: HealthCheckMap = { '/healthz': async () => undefined };
  expect(await health(checks, options)).toEqual(['unknown', 200, 'unreadable', undefined]);
  expect(await health(checks, options, { type: 'godaddy-terminus' })).toEqual(['up', 200, 'godaddy-terminus', []]);
});
