/** Time and chance as parameters: tests and two hosts run the same code. */

export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Calls back once, not before `ms` ms. */
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  /** Evenly distributed in [0, 1). */
  random(): number;
}

/** The real clock.. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => globalThis.setTimeout(callback, ms),
  clearTimeout: (handle) => globalThis.clearTimeout(handle as ReturnType<typeof globalThis.setTimeout>),
  random: () => Math.random(),
};
