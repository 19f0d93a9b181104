import { createLightship } from 'lightship';
import { expect, it } from 'vitest';
import { probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real } from '../support/server';

it('lightship: starting, ready, shutting down', async () => {
  let finish: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (finish = resolve));
  const lightship = await createLightship({
    detectKubernetes: false,
    port: 0,
    signals: [],
    shutdownDelay: 0,
    gracefulShutdownTimeout: 5000,
    terminate: () => undefined,
  });
  lightship.registerShutdownHandler(() => stopped);
  const address = lightship.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const look = async () => {
    const states = await Promise.all(
      ['health', 'live', 'ready'].map((path) => probe(endpoint({ url: `http://127.0.0.1:${port}/${path}` }), real)),
    );
    return states.map((state) => `${state.status} ${state.reading?.health?.raw}`);
  };

  expect(await look()).toEqual([
    'down SERVER_IS_NOT_READY',
    'up SERVER_IS_NOT_SHUTTING_DOWN',
    'down SERVER_IS_NOT_READY',
  ]);
  lightship.signalReady();
  expect(await look()).toEqual(['up SERVER_IS_READY', 'up SERVER_IS_NOT_SHUTTING_DOWN', 'up SERVER_IS_READY']);
  const shutdown = lightship.shutdown();
  await expect
    .poll(look)
    .toEqual(['down SERVER_IS_SHUTTING_DOWN', 'down SERVER_IS_SHUTTING_DOWN', 'down SERVER_IS_NOT_READY']);
  finish();
  await shutdown;
});
