import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel';
import { Gauge, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real, serve } from '../support/server';

it('cockatiel behind prom-client: numbers as HELP or the user says, state labels as they are', async () => {
  const breakers = Object.fromEntries(
    ['payments', 'llm', 'flags'].map((name) => [
      name,
      circuitBreaker(handleAll, { halfOpenAfter: 60_000, breaker: new ConsecutiveBreaker(2) }),
    ]),
  );
  const all = Object.entries(breakers);
  const make = (help: string): Registry => {
    const registry = new Registry();
    new Gauge({
      name: 'circuit_breaker_state',
      help,
      labelNames: ['name'],
      registers: [registry],
      collect() {
        for (const [name, breaker] of all) this.set({ name }, breaker.state);
      },
    });
    return registry;
  };
  const oneHot = new Registry();
  const words = ['closed', 'open', 'half_open', 'isolated'];
  new Gauge({
    name: 'app_circuit_breaker_state',
    help: 'one per state',
    labelNames: ['name', 'state'],
    registers: [oneHot],
    collect() {
      for (const [name, breaker] of all)
        words.forEach((state, number) => this.set({ name, state }, Number(breaker.state === number)));
    },
  });
  const pages: Record<string, Registry> = {
    '/help': make('0 closed, 1 open, 2 half-open, 3 isolated'),
    '/bare': make('state'),
    '/one-hot': oneHot,
  };
  const { url } = await serve(async (req, res) => res.end(await pages[req.url ?? '']?.metrics()));
  const states = async (path: string, said = {}) =>
    (await probe(endpoint({ url: url + path, ...said }), real)).reading?.breakers.map(
      (b) => `${b.name} ${b.state} ${b.confidence}`,
    );

  const bad = async (): Promise<void> => Promise.reject(new Error('x'));
  await breakers['payments']?.execute(async () => 1);
  for (let i = 0; i < 2; i++) await breakers['llm']?.execute(bad).catch(() => undefined);
  await expect(breakers['llm']?.execute(bad)).rejects.toBeInstanceOf(BrokenCircuitError);
  breakers['flags']?.isolate();
  expect(all.map(([, breaker]) => CircuitState[breaker.state])).toEqual(['Closed', 'Open', 'Isolated']);

  const stated = ['payments closed stated', 'llm open stated', 'flags forced-open stated'];
  expect(await states('/help')).toEqual(stated);
  expect(await states('/one-hot')).toEqual(stated);
  expect(await states('/bare')).toEqual(['payments unknown raw', 'llm unknown raw', 'flags unknown raw']);
  const mapping = [
    ['0', 'closed'],
    ['1', 'open'],
    ['2', 'half-open'],
    ['3', 'forced-open'],
  ] as const;
  expect(await states('/bare', { states: mapping })).toEqual(stated);
});
