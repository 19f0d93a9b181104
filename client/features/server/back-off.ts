/** How long to wait before a crashed server is started again, and when to give up. */

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 16_000;
/** Crashes within this time belong together. */
const WINDOW_MS = 3 * 60_000;
const MOST_CRASHES = 5;

export interface BackOff {
  /** Called at a crash: milliseconds to wait before the next start, or null to give up. */
  crashed(now: number): number | null;
  /** Forgets all crashes: the user has started it by hand. */
  reset(): void;
}

export function createBackOff(): BackOff {
  let crashes: number[] = [];
  return {
    crashed(now) {
      crashes = [...crashes.filter((at) => now - at < WINDOW_MS), now];
      if (crashes.length > MOST_CRASHES) return null;
      return Math.min(FIRST_DELAY_MS * 2 ** (crashes.length - 1), LONGEST_DELAY_MS);
    },
    reset() {
      crashes = [];
    },
  };
}
