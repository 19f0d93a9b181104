/**
 * The shape of knowledge about resilience libraries: how to recognise one (this file) and how to write it (`write`, read by fixes).
 *
 * Value paths: dotted names after the module object, with `()` for a call and `new` for a construction in between:
 * `default` is the default export, `retry.()` what `retry(...)` gives, `default.new.fire` the member `fire` of an instance,
 * `*.()` any export's result. `*` matches one step, `**` any number (also none).
 * Argument paths are those of catalogue.ts (`$0`, `$1.retries`, `$last.timeout`); where a number may be written directly it is in ms or tries.
 */
import type { BackoffShape, Source } from './catalogue';

export interface RepeatSpec {
  /** Argument paths of the number of repeats (tries = n + 1) or of tries in all. */
  readonly retries?: string;
  readonly attempts?: string;
  /** Tries in all when the option is not given; null: without end. */
  readonly default: number | null;
  readonly backoff: BackoffShape;
  /** First and longest wait in ms: a path, or a fixed number. */
  readonly base?: string | number;
  readonly cap?: string | number;
  /** Used when `base`/`cap` are paths that are not given. */
  readonly baseDefault?: number;
  readonly capDefault?: number;
  /** true/false, or the path of a switch (with its default in `jitterDefault`). */
  readonly jitter: boolean | string;
  readonly jitterDefault?: boolean;
  /** Path of a backoff or schedule value of the library, see `schedules`; replaces shape, jitter and (if it has one) the number of tries. */
  readonly schedule?: string;
  /** Paths that, when given, mean that some errors are not repeated. */
  readonly filters?: readonly string[];
  /** The library itself does not repeat errors that cannot succeed (p-retry: TypeErrors only is not that). */
  readonly filtersByDefault?: boolean;
}

export interface TimeoutSpec {
  readonly ms: string | number;
  readonly unit?: 'ms' | 's' | 'duration';
  /** When the option is not given; null: no limit. */
  readonly default?: number | null;
  readonly scope: 'attempt' | 'total';
  /** Ends the work (passes a signal), not only the wait. */
  readonly cancels: boolean;
  /** Does not bound the wait at all unless this holds (`TimeoutStrategy.Cooperative` only aborts a signal). */
  readonly requires?: { readonly path: string; readonly value: string };
}

/** What one policy, wrapper or operator does. Several at once are applied in the order timeout (attempt), breaker, bulkhead, repeat, timeout (total), fallback from the inside out. */
export interface LayerSpec {
  readonly repeat?: RepeatSpec;
  readonly timeout?: TimeoutSpec;
  readonly breaker?: boolean;
  readonly bulkhead?: boolean;
  readonly fallback?: boolean;
  /** Composition of other policies: `args` (first argument outermost), or the path of an array of them. */
  readonly compose?: 'args' | 'args-inner-first' | string;
}

/** A call that runs a function given to it, at once or later. */
export interface RunSpec {
  /** Argument path of the function. */
  readonly fn: string;
  /** Layers set by this call's own arguments. */
  readonly layer?: LayerSpec;
  /** Layers of the value whose member this is (`self`: `policy.execute`), or of a policy at an argument path. */
  readonly policy?: 'self' | string;
  /** The call gives something that runs the function later: by being called (`''`) or through this member (`fire`). */
  readonly deferred?: '' | string;
  /** For `deferred`: the result keeps the state of a breaker or limiter, so that making it per call is a fault. */
  readonly stateful?: boolean;
}

export interface ScheduleSpec {
  readonly backoff: BackoffShape;
  readonly base?: string | number;
  readonly cap?: string | number;
  readonly jitter?: boolean;
  /** Number of repeats it allows (`Schedule.recurs(3)`), a path or a number; null: without end. */
  readonly times?: string | number | null;
  /** Combines others: the tightest number of repeats counts (`Schedule.intersect`), their shapes are joined. */
  readonly combines?: 'args' | 'self-and-args';
}

export interface Library {
  readonly id: string;
  /** Import specifiers, exact or ending in `/*`. */
  readonly packages: readonly string[];
  /** Values that are policies, by value path. */
  readonly policies?: Readonly<Record<string, LayerSpec>>;
  /** Calls that run a function, by value path of the callee (a construction: ending in `new`). */
  readonly runs?: Readonly<Record<string, RunSpec>>;
  /**
   * Operators on lazy values or promises (`Effect.retry`, rxjs `retry`): given to `.pipe(…)`/`pipe(value, …)`, or, with `first`,
   * called with the value as argument 0 (options then shift by one).
   */
  readonly operators?: Readonly<Record<string, LayerSpec & { readonly first?: boolean }>>;
  /** Calls that only hand a value or a function through (`Effect.gen`, `Effect.tryPromise`, `from`, `defer`): argument paths of what they run. */
  readonly passes?: Readonly<Record<string, readonly string[]>>;
  /** Decorators, by value path. */
  readonly decorators?: Readonly<Record<string, LayerSpec>>;
  /** Calls that change a client given to them (`axiosRetry(client, options)`): path of the client, and what it then has. */
  readonly patches?: Readonly<Record<string, { readonly client: string; readonly layer: LayerSpec; /** Which calls are repeated. */ readonly repeats?: 'all' | 'reads' | 'idempotent' }>>;
  readonly schedules?: Readonly<Record<string, ScheduleSpec>>;
  /** Calls that only wait (`sleep(ms)`, `delay(ms)`): path of the time in ms. */
  readonly sleeps?: Readonly<Record<string, string>>;
  readonly sources: readonly Source[];
}

/** Type-checks an entry and gives it back unchanged. */
export function defineLibrary<const T extends Library>(library: T): T {
  return library;
}
