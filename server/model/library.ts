/**
 * The shape of knowledge about resilience libraries: how to recognise one (this file) and how to write it (`write`, read by fixes).
 *
 * Value paths: dotted names after the module object, with `()` for a call and `new` for a construction in between:
 * `default` is the default export, `retry.()` what `retry(...)` gives, `default.new.fire` the member `fire` of an instance,
 * `*.()` any export's result. `*` matches one step, `**` any number (also none).
 * Argument paths are those of catalogue.ts (`$0`, `$1.retries`, `$last.timeout`); where a number may be written directly it is in ms or tries.
 * `@name.$0` is argument 0 of the call of member `name` earlier in the same chain (`Policy.handleAll().retry().attempts(3)`),
 * `@name` alone is true when the chain has such a call.
 */
import type { BackoffShape, Source } from './catalogue';

/** An argument path, or several that are tried in this order: the first that is given counts. */
export type Paths = string | readonly string[];

/** The shape of the waits where an option has this value (null: is not given; true: is given, whatever it is). */
export interface ShapeRule {
  readonly path: string;
  readonly equals: string | number | true | null;
  readonly backoff: BackoffShape;
  readonly jitter?: boolean;
}

export interface RepeatSpec {
  /** Argument paths of the number of repeats (tries = n + 1) or of tries in all. */
  readonly retries?: Paths;
  readonly attempts?: Paths;
  /** Tries in all when the option is not given; null: without end; `unknown`: up to something that is not read. */
  readonly default: number | null | 'unknown';
  /** A number of tries that means without end (`maxAttempts: 0`). */
  readonly endlessAt?: number;
  /** Switches that make it go on without end (`forever: true`). */
  readonly endless?: Paths;
  /** Limits of the time spent on repeating (`maxRetryTime`): with one it ends. */
  readonly time?: Paths;
  readonly backoff: BackoffShape;
  /** First rule that holds; else `backoff`. */
  readonly shapes?: readonly ShapeRule[];
  /** First and longest wait in ms: a path, or a fixed number. */
  readonly base?: Paths | number;
  readonly cap?: Paths | number;
  /** Used when `base`/`cap` are paths that are not given. */
  readonly baseDefault?: number;
  readonly capDefault?: number;
  /** What an exponential wait is multiplied by each time; 2 when not said or not given. */
  readonly factor?: Paths | number;
  readonly factorDefault?: number;
  /** true/false, or the path of a switch (with its default in `jitterDefault`). */
  readonly jitter: boolean | string;
  readonly jitterDefault?: boolean;
  /** Longest wait with jitter, as a multiple of the one without it. */
  readonly jitterUp?: number;
  /** Path of a backoff or schedule value of the library, see `schedules`; replaces shape, jitter and (if it has one) the number of tries. */
  readonly schedule?: Paths;
  /** Paths that, when given, mean that some errors are not repeated. */
  readonly filters?: readonly string[];
  /** Value paths that, given there, filter nothing (`handleAll`). */
  readonly filtersNothing?: readonly string[];
  /** The library itself does not repeat errors that cannot succeed (p-retry: TypeErrors only is not that). */
  readonly filtersByDefault?: boolean;
  /** The limit of one try inside is shared by all tries, unless this switch is given (axios-retry counts the time already spent). */
  readonly sharesLimitUnless?: string;
}

export interface TimeoutSpec {
  readonly ms: Paths | number;
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
  /** `needs`: limits something only when one of these options is given and finite. */
  readonly bulkhead?: boolean | { readonly needs: Paths };
  readonly fallback?: boolean | FallbackSpec;
  /** Composition of other policies: `args` (first argument outermost), or the path of an array of them. */
  readonly compose?: 'args' | 'args-inner-first' | string;
}

/** Where the function (or an object of functions) is that gives the other answer; one that only fails again is no fallback. */
export interface FallbackSpec {
  readonly fn: Paths;
  /** There is only a fallback when the function is given. */
  readonly ifGiven?: boolean;
}

/** A call that runs a function given to it, at once or later. */
export interface RunSpec {
  /** Argument path of the function. */
  readonly fn: Paths;
  /** Layers set by this call's own arguments. */
  readonly layer?: LayerSpec;
  /** Layers of the value whose member this is (`self`: `policy.execute`), or of a policy at an argument path. */
  readonly policy?: 'self' | string;
  /** The call gives something that runs the function later: by being called (`''`) or through these members (`fire`). */
  readonly deferred?: '' | string | readonly string[];
  /** For `deferred`: the result keeps the state of a breaker or limiter, so that making it per call is a fault. */
  readonly stateful?: boolean;
  /** The state of a breaker or limiter is kept elsewhere, whoever calls (wrappers that the config describes). */
  readonly shared?: boolean;
  /** Layers that later calls of a member of the result put around the function (`breaker.fallback(fn)`); paths are those of that call. */
  readonly members?: Readonly<Record<string, LayerSpec>>;
  /** A failure is repeated only when the function asks for it: by calling its parameter, or this member of the policy. */
  readonly repeatsBy?: { readonly parameter: number } | { readonly member: string };
  /** How the function can end the repeating: errors it makes (value paths), a parameter that it calls. */
  readonly endsBy?: { readonly errors?: readonly string[]; readonly parameter?: number };
}

export interface ScheduleSpec {
  readonly backoff: BackoffShape;
  readonly base?: string | number;
  readonly cap?: string | number;
  /** Used when the path is not given. */
  readonly baseDefault?: number;
  readonly capDefault?: number;
  readonly jitter?: boolean;
  /** Number of repeats it allows (`Schedule.recurs(3)`), a path or a number; null: without end. */
  readonly times?: string | number | null;
  /** Ends after a time (`upTo`). */
  readonly ends?: boolean;
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
  /** Those of `passes` that also take a promise: it already runs, so that repeating outside of them does not repeat it. */
  readonly eager?: readonly string[];
  /** Calls whose result is only a failure (`throwError(…)`, `Effect.fail(…)`), by value path. */
  readonly fails?: readonly string[];
  /** Calls that wait for a permit before other code goes on (`sema.acquire()`), by value path. */
  readonly permits?: readonly string[];
  /** Decorators, by value path; also as arguments of other decorators (`@UseInterceptors(…)`). */
  readonly decorators?: Readonly<Record<string, LayerSpec>>;
  /** Base classes whose method runs through policies: its name, and the layers by the arguments of `super(…)`. */
  readonly bases?: Readonly<Record<string, { readonly method: string; readonly layer: LayerSpec }>>;
  /** Calls that change a client given to them (`axiosRetry(client, options)`): path of the client, and what it then has. */
  readonly patches?: Readonly<Record<string, PatchSpec & { readonly client: string }>>;
  /** Values given to a step of a client's making (`Octokit.plugin(retry)`): what its instances have; paths are those of the construction. */
  readonly plugins?: Readonly<
    Record<
      string,
      PatchSpec & { /** Switch of the construction that turns it off when false. */ readonly switch?: string }
    >
  >;
  readonly schedules?: Readonly<Record<string, ScheduleSpec>>;
  /** Calls that only wait (`sleep(ms)`, `delay(ms)`): path of the time in ms. */
  readonly sleeps?: Readonly<Record<string, string>>;
  readonly sources: readonly Source[];
}

export interface PatchSpec {
  readonly layer: LayerSpec;
  /** Which calls are repeated. */
  readonly repeats?: 'all' | 'reads' | 'idempotent';
}

/** Type-checks an entry and gives it back unchanged. */
export function defineLibrary<const T extends Library>(library: T): T {
  return library;
}
