/** Polls all configured endpoints into a store. The extension host and `faultline live --watch` run the same one. */
import type { EndpointConfig } from './config';
import { EndpointLoop } from './endpoint-loop';
import { probe, type ProbeDeps } from './probe';
import { LiveStore } from './store';

/** Why nothing is asked. Several may hold at once; polling goes on when none does. */
export type PauseReason = 'untrusted' | 'hidden' | 'unfocused' | 'user';

const pauseText: Readonly<Record<PauseReason, string>> = {
  untrusted: 'the workspace is not trusted, so nothing is asked',
  hidden: 'the view is hidden',
  unfocused: 'the window is in the background',
  user: 'polling is paused',
};

export class Poller {
  private readonly loops = new Map<string, EndpointLoop>();
  private readonly pauses: Set<PauseReason>;
  private disposed = false;

  /**
   * @param paused reasons that hold from the start; an extension begins with `untrusted` and `hidden` and lifts them
   */
  constructor(
    private readonly deps: ProbeDeps,
    readonly store: LiveStore,
    paused: readonly PauseReason[] = [],
  ) {
    this.pauses = new Set(paused);
  }

  /** Takes over a configuration: unchanged endpoints go on undisturbed, changed ones start anew, others end. */
  setEndpoints(endpoints: readonly EndpointConfig[]): void {
    if (this.disposed) return;
    const wanted = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]));
    for (const [name, loop] of this.loops) {
      if (JSON.stringify(wanted.get(name)) === JSON.stringify(loop.endpoint)) continue;
      loop.dispose();
      this.loops.delete(name);
    }
    this.store.setEndpoints(endpoints);
    this.sayPaused();
    for (const endpoint of wanted.values()) {
      if (!endpoint.enabled || this.loops.has(endpoint.name)) continue;
      const loop = new EndpointLoop(endpoint, this.deps, (result, stopped) => {
        if (this.loops.get(endpoint.name) === loop)
          this.store.record(endpoint.name, result, this.deps.clock.now(), stopped);
      });
      this.loops.set(endpoint.name, loop);
      if (this.pauses.size === 0) loop.resume();
    }
  }

  get paused(): readonly PauseReason[] {
    return [...this.pauses];
  }

  /** Stops all requests, those in flight too. */
  pause(reason: PauseReason): void {
    this.pauses.add(reason);
    for (const loop of this.loops.values()) loop.pause();
    this.sayPaused();
  }

  /** Lifts one reason. What has become due meanwhile is asked at once. */
  resume(reason: PauseReason): void {
    this.pauses.delete(reason);
    this.sayPaused();
    if (this.pauses.size > 0 || this.disposed) return;
    for (const loop of this.loops.values()) loop.resume();
  }

  /** Asks one or all now and waits for the answers; does nothing while paused. */
  async refresh(name?: string): Promise<void> {
    await Promise.all(this.chosen(name).map((loop) => loop.refresh()));
  }

  /** Tries again what stopped after 401 or 403, or waits in a long back-off: a secret was set, say. */
  retry(name?: string): void {
    for (const loop of this.chosen(name)) loop.retry();
  }

  /** Ends everything; nothing is asked or recorded afterwards. */
  dispose(): void {
    this.disposed = true;
    for (const loop of this.loops.values()) loop.dispose();
    this.loops.clear();
  }

  private chosen(name: string | undefined): EndpointLoop[] {
    return [...this.loops.values()].filter((loop) => name === undefined || loop.endpoint.name === name);
  }

  private sayPaused(): void {
    const reason = (['untrusted', 'user', 'hidden', 'unfocused'] as const).find((one) => this.pauses.has(one));
    this.store.setPaused(reason === undefined ? null : pauseText[reason]);
  }
}

/** Asks every endpoint once, a few at a time: what `faultline live` does. */
export async function readOnce(
  endpoints: readonly EndpointConfig[],
  deps: ProbeDeps,
  concurrency = 8,
): Promise<LiveStore> {
  const store = new LiveStore();
  store.setEndpoints(endpoints);
  const queue = endpoints.filter((endpoint) => endpoint.enabled);
  const worker = async (): Promise<void> => {
    for (let endpoint = queue.shift(); endpoint; endpoint = queue.shift()) {
      const result = await probe(endpoint, deps);
      store.record(endpoint.name, result, deps.clock.now(), false);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
  return store;
}
