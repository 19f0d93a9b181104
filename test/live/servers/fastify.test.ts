import underPressure from '@fastify/under-pressure';
import createFastify, { type FastifyInstance } from 'fastify';
import healthcheck from 'fastify-healthcheck';
import { expect, it, onTestFinished } from 'vitest';
import { probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real } from '../support/server';

async function listen(app: FastifyInstance): Promise<string> {
  onTestFinished(() => app.close());
  return app.listen({ port: 0, host: '127.0.0.1' });
}

const health = (url: string) => probe(endpoint({ url }), real);

it('@fastify/under-pressure: up, and under pressure with Retry-After', async () => {
  const good = createFastify();
  await good.register(underPressure, { exposeStatusRoute: true });
  expect(await health(`${await listen(good)}/status`)).toMatchObject({
    status: 'up',
    reading: { health: { raw: 'ok' } },
  });

  const bad = createFastify();
  await bad.register(underPressure, {
    exposeStatusRoute: '/alive',
    healthCheck: async () => false,
    healthCheckInterval: 60_000,
    message: 'Under pressure!',
    retryAfter: 50,
  });
  expect(await health(`${await listen(bad)}/alive`)).toMatchObject({
    status: 'down',
    httpStatus: 503,
    retryAfterMs: 50_000,
    problem: null,
    reading: { format: 'fastify', health: { raw: 'FST_UNDER_PRESSURE' }, notes: ['Under pressure!'] },
  });
});

it('fastify-healthcheck: up with uptime; a missing route is a configuration error, not down', async () => {
  const app = createFastify();
  await app.register(healthcheck, { exposeUptime: true });
  const url = await listen(app);
  expect(await health(`${url}/health`)).toMatchObject({ status: 'up', reading: { format: 'fastify' } });
  expect(await health(`${url}/nope`)).toMatchObject({
    status: 'unknown',
    problem: { kind: 'not-found', message: 'HTTP 404: Route GET:/nope not found; is the path right?' },
  });
});
