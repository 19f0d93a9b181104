import { once } from 'node:events';
import CircuitBreaker from 'opossum';
import PrometheusMetrics from 'opossum-prometheus';
import { Registry } from 'prom-client';
import { expect, it, onTestFinished } from 'vitest';
import { noMemory, probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real, serve } from '../support/server';

/** Two real breakers behind `/metrics` (opossum-prometheus) and `/circuit-breakers/status` (their own JSON). */
async function app() {
  const state = { failing: false };
  const call = async (): Promise<string> => {
    if (state.failing) throw new Error('upstream 503');
    return 'ok';
  };
  const options = { timeout: 500, errorThresholdPercentage: 50, volumeThreshold: 2 };
  const payments = new CircuitBreaker(call, { ...options, name: 'payments', resetTimeout: 600_000 });
  const llm = new CircuitBreaker(call, { ...options, name: 'llm openai', resetTimeout: 50 });
  onTestFinished(() => [payments, llm].forEach((breaker) => breaker.shutdown()));
  const registry = new Registry();
  new PrometheusMetrics({ circuits: [payments, llm] as CircuitBreaker[], registry });
  const { url } = await serve(async (req, res) => {
    if (req.url === '/metrics') res.setHeader('content-type', registry.contentType).end(await registry.metrics());
    else res.setHeader('content-type', 'application/json').end(JSON.stringify({ breakers: [payments, llm] }));
  });
  return { url, state, payments, llm };
}

const fire = async (breaker: CircuitBreaker, times: number): Promise<void> => {
  for (let i = 0; i < times; i++) await breaker.fire().catch(() => undefined);
};

it('opossum: the JSON states every state, the metrics let it be concluded', async () => {
  const { url, state, payments, llm } = await app();
  const json = async () => (await probe(endpoint({ url: `${url}/circuit-breakers/status` }), real)).reading;
  let memory = noMemory;
  const metrics = async () => {
    const result = await probe(endpoint({ url: `${url}/metrics` }), real, memory);
    memory = result.memory;
    return result.reading;
  };
  const states = (reading: Awaited<ReturnType<typeof json>>) =>
    reading?.breakers.map((b) => `${b.name} ${b.state} ${b.confidence}`);

  await fire(payments, 3);
  await fire(llm, 3);
  expect(states(await json())).toEqual(['payments closed stated', 'llm openai closed stated']);
  expect(states(await metrics())).toEqual(['payments closed inferred', 'llm openai closed inferred']);

  state.failing = true;
  const opened = once(llm as never, 'open');
  await fire(llm, 6);
  await opened;
  await fire(llm, 1);
  expect((await metrics())?.breakers[1]).toMatchObject({ state: 'open', confidence: 'inferred' });

  if (!llm.halfOpen) await once(llm as never, 'halfOpen');
  expect(states(await json())).toEqual(['payments closed stated', 'llm openai half-open stated']);
  expect((await metrics())?.breakers[1]?.state).toBe('open');

  state.failing = false;
  await fire(llm, 1);
  expect(states(await json())?.[1]).toBe('llm openai closed stated');
  expect(states(await metrics())?.[1]).toBe('llm openai closed inferred');

  payments.shutdown();
  expect((await json())?.breakers[0]).toMatchObject({ state: 'disabled', note: 'shut down', counters: { calls: 3 } });
});
