/** A clock that only moves when told to, and lets promises settle in between. */
import type { Clock } from '../../../shared/live/clock';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

export class FakeClock implements Clock {
  private time: number;
  private readonly timers = new Map<number, Timer>();
  private count = 0;

  /** @param chance what `random()` gives, always */
  constructor(
    start = Date.parse('2026-11-20T08:00:00Z'),
    private readonly chance: () => number = () => 0.5,
  ) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  random(): number {
    return this.chance();
  }

  setTimeout(callback: () => void, ms: number): unknown {
    const id = ++this.count;
    this.timers.set(id, { at: this.time + Math.max(0, ms), order: id, callback });
    return id;
  }

  clearTimeout(handle: unknown): void {
    this.timers.delete(handle as number);
  }

  /** Timers that are waiting. */
  get pending(): number {
    return this.timers.size;
  }

  /** Moves on by `ms`, running every timer in its order; promises settle after each. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    await settle();
    for (;;) {
      const due = [...this.timers]
        .filter(([, timer]) => timer.at <= until)
        .sort(([, a], [, b]) => a.at - b.at || a.order - b.order)[0];
      if (!due) break;
      const [id, timer] = due;
      this.timers.delete(id);
      this.time = Math.max(this.time, timer.at);
      timer.callback();
      await settle();
    }
    this.time = until;
    await settle();
  }
}

/** Lets everything that only waits for promises and stream reads run to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
