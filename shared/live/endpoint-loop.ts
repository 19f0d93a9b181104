/** One endpoint's chain of timers: never two requests in flight, and nothing scheduled while stopped or paused. */
import { backoff, jittered } from './backoff';
import type { EndpointConfig } from './config';
import { noMemory, probe, type ProbeDeps, type ProbeMemory, type ProbeResult } from './probe';

export class EndpointLoop {
  private timer: unknown;
  private running: { readonly abort: AbortController; readonly answered: Promise<void> } | null = null;
  private memory: ProbeMemory = noMemory;
  private failures = 0;
  private active = false;
  private disposed = false;
  private isStopped = false;
  /** When it is due (ms); kept while paused, so that a pause shortens no back-off. */
  private dueAt: number;

  /** @param report called with every outcome that says something; `stopped` is true when polling ended with it */
  constructor(
    readonly endpoint: EndpointConfig,
    private readonly deps: ProbeDeps,
    private readonly report: (result: ProbeResult, stopped: boolean) => void,
  ) {
    this.dueAt = deps.clock.now();
  }

  get stopped(): boolean {
    return this.isStopped;
  }

  /** Polls when due. */
  resume(): void {
    if (this.active || this.disposed) return;
    this.active = true;
    this.schedule();
  }

  /** Ends what is in flight and asks nothing until `resume`. */
  pause(): void {
    this.active = false;
    this.deps.clock.clearTimeout(this.timer);
    this.running?.abort.abort();
  }

  /** Asks now, or waits for what is in flight; an open stream has answered already. Does nothing while paused or stopped. */
  async refresh(): Promise<void> {
    if (!this.active || this.isStopped || this.disposed) return;
    this.deps.clock.clearTimeout(this.timer);
    await (this.running?.answered ?? this.run());
  }

  /** Starts again after 401 or 403, and forgets the back-off. */
  retry(): void {
    if (this.disposed) return;
    this.isStopped = false;
    this.failures = 0;
    this.dueAt = this.deps.clock.now();
    // what is in flight still carries the old secret; its end schedules the next
    if (this.running) this.running.abort.abort();
    else this.schedule();
  }

  dispose(): void {
    this.disposed = true;
    this.pause();
  }

  private schedule(): void {
    this.deps.clock.clearTimeout(this.timer);
    if (!this.active || this.isStopped || this.running) return;
    const wait = Math.max(0, this.dueAt - this.deps.clock.now());
    this.timer = this.deps.clock.setTimeout(() => void this.run(), wait);
  }

  /** Resolves with the first answer; a stream goes on behind it. */
  private run(): Promise<void> {
    const abort = new AbortController();
    const answered = new Promise<void>((resolve) => {
      void this.once(abort.signal, resolve).finally(() => {
        this.running = null;
        resolve();
        this.schedule();
      });
    });
    this.running = { abort, answered };
    return answered;
  }

  private async once(signal: AbortSignal, answered: () => void): Promise<void> {
    const onStream = (result: ProbeResult): void => {
      if (signal.aborted) return;
      this.failures = 0;
      this.memory = result.memory;
      this.report(result, false);
      answered();
    };
    const result = await probe(this.endpoint, this.deps, this.memory, { signal, onStream });
    // what was being learnt when it was paused is not known; it stays due
    if (result.aborted || signal.aborted) return;
    this.memory = result.memory;
    this.isStopped = result.problem?.kind === 'auth';
    this.failures = result.problem ? this.failures + 1 : 0;
    this.dueAt = this.deps.clock.now() + this.delay(result);
    this.report(result, this.isStopped);
  }

  private delay(result: ProbeResult): number {
    const interval = this.endpoint.intervalMs;
    const { clock } = this.deps;
    const own = this.failures > 0 ? backoff(interval, this.failures, clock) : jittered(interval, clock);
    // only these two codes give Retry-After its meaning of "not before"
    const asked = result.httpStatus === 429 || result.httpStatus === 503 ? (result.retryAfterMs ?? 0) : 0;
    return Math.max(own, asked);
  }
}
