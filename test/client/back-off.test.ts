import { expect, it } from 'vitest';
import { createBackOff } from '../../client/features/server/back-off';

it('waits longer after each crash and gives up after five in three minutes', () => {
  const backOff = createBackOff();
  const delays = [0, 1, 2, 3, 4, 5].map((second) => backOff.crashed(second * 1000));
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, null]);
});

it('forgets crashes that are long ago, and all of them when the user restarts', () => {
  const backOff = createBackOff();
  for (let i = 0; i < 5; i++) backOff.crashed(i);
  expect(backOff.crashed(10 * 60_000)).toBe(500);
  for (let i = 0; i < 5; i++) backOff.crashed(20 * 60_000);
  backOff.reset();
  expect(backOff.crashed(20 * 60_000)).toBe(500);
});
