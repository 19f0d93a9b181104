/** Keeps what endpoints said: last good values with their age, a short history, and changes told once. */
import type { EndpointConfig } from './config';
import { displayUrl } from './http/redact';
import { joinDependencies, type JoinedDependency } from './join';
import type { EndpointState, HealthStatus, HistoryPoint, Transition } from './model';
import type { ProbeResult } from './probe';
import { toSnapshot, type LiveSnapshot } from './snapshot';
import { Watcher } from './transitions';
import { flagVerdict, type FlagVerdict } from './verdict';

/** Points kept for the sparkline. */
export const historyLength = 60;

type Listener<T> = (value: T) => void;

export class LiveStore {
  private readonly states = new Map<string, EndpointState>();
  private readonly keys = new Map<string, string>();
  private readonly watchers = new Map<string, Watcher>();
  private readonly changed = new Set<Listener<readonly string[]>>();
  private readonly moved = new Set<Listener<Transition>>();
  private readonly off = new Set<string>();
  private paused: string | null = null;

  /** States in the order of the configuration. */
  get endpoints(): readonly EndpointState[] {
    return [...this.states.values()];
  }

  get(name: string): EndpointState | undefined {
    return this.states.get(name);
  }

  /** Takes over a configuration. What is unchanged keeps its state; what changed starts from nothing. */
  setEndpoints(endpoints: readonly EndpointConfig[]): void {
    const before = new Map(this.states);
    const touched = new Set(before.keys());
    this.states.clear();
    this.off.clear();
    for (const endpoint of endpoints) {
      const key = JSON.stringify(endpoint);
      if (!endpoint.enabled) this.off.add(endpoint.name);
      const kept = this.keys.get(endpoint.name) === key ? before.get(endpoint.name) : undefined;
      if (kept) touched.delete(endpoint.name);
      else {
        touched.add(endpoint.name);
        this.watchers.delete(endpoint.name);
      }
      this.keys.set(endpoint.name, key);
      this.states.set(endpoint.name, kept ?? this.fresh(endpoint));
    }
    for (const name of before.keys()) {
      if (this.states.has(name)) continue;
      this.keys.delete(name);
      this.watchers.delete(name);
    }
    if (touched.size > 0) this.tell([...touched]);
  }

  /** Says why nothing is asked, on the rows that have nothing else to say. Null when polling goes on. */
  setPaused(reason: string | null): void {
    if (this.paused === reason) return;
    this.paused = reason;
    const touched: string[] = [];
    for (const [name, state] of this.states) {
      if (state.checkedAt !== null || this.off.has(name)) continue;
      this.states.set(name, { ...state, problem: this.unchecked() });
      touched.push(name);
    }
    if (touched.length > 0) this.tell(touched);
  }

  /** Files one outcome. A failure keeps the last good reading. */
  record(name: string, result: ProbeResult, at: number, stopped: boolean): void {
    const before = this.states.get(name);
    if (!before || result.aborted) return;
    const reading = result.reading ?? before.reading;
    const fresh = result.reading !== null || result.notModified;
    const status: HealthStatus = result.notModified ? (reading?.health?.status ?? 'up') : result.status;
    const point: HistoryPoint = { at, status, latencyMs: result.latencyMs };
    const state: EndpointState = {
      ...before,
      status,
      httpStatus: result.httpStatus,
      latencyMs: result.latencyMs,
      reading,
      readAt: fresh ? at : before.readAt,
      checkedAt: at,
      problem: result.problem,
      stopped,
      history: [...before.history, point].slice(-historyLength),
    };
    this.states.set(name, state);
    this.tell([name]);
    let watcher = this.watchers.get(name);
    if (!watcher) this.watchers.set(name, (watcher = new Watcher()));
    for (const transition of watcher.see(state, fresh, at)) {
      for (const listener of [...this.moved]) listener(transition);
    }
  }

  /** Calls back with the names of endpoints whose state changed. Returns how to stop. */
  onChange(listener: Listener<readonly string[]>): () => void {
    this.changed.add(listener);
    return () => void this.changed.delete(listener);
  }

  /** Calls back once for every change worth telling (`closed` → `open`, `up` → `down`). Returns how to stop. */
  onTransition(listener: Listener<Transition>): () => void {
    this.moved.add(listener);
    return () => void this.moved.delete(listener);
  }

  joinDependencies(dependencies: readonly string[]): readonly JoinedDependency[] {
    return joinDependencies(this.endpoints, dependencies);
  }

  /** @param now ms since 1970 */
  flagVerdict(key: string, now: number): FlagVerdict {
    return flagVerdict(key, this.endpoints, now);
  }

  toSnapshot(version: string, now: number): LiveSnapshot {
    return toSnapshot(this.endpoints, version, now);
  }

  private fresh(endpoint: EndpointConfig): EndpointState {
    return {
      name: endpoint.name,
      url: endpoint.url === undefined ? null : displayUrl(endpoint.url),
      file: endpoint.file ?? null,
      type: endpoint.type,
      dependency: endpoint.dependency ?? null,
      dependencies: endpoint.dependencies,
      status: 'unknown',
      httpStatus: null,
      latencyMs: null,
      reading: null,
      readAt: null,
      checkedAt: null,
      problem: endpoint.enabled ? this.unchecked() : { kind: 'paused', message: 'switched off in the configuration' },
      stopped: false,
      history: [],
    };
  }

  private unchecked(): EndpointState['problem'] {
    return this.paused === null
      ? { kind: 'unchecked', message: 'not asked yet' }
      : { kind: 'paused', message: this.paused };
  }

  private tell(names: readonly string[]): void {
    for (const listener of [...this.changed]) listener(names);
  }
}
