/**
 * Live state: what configured endpoints last said about health, breakers and flags. Plain JSON data, so that it
 * goes unchanged through the language server, the tree and `faultline live --format json`.
 * All times are ms since 1970 by the clock the core was given; `null` always means "not said", never "no".
 */

/** Health of a service or of one of its parts. `unknown` stays unknown: it is never shown as healthy. */
export type HealthStatus = 'up' | 'degraded' | 'down' | 'unknown';

/** A part a service reports on: a database, a queue, a check. Nested parts are named `outer/inner`. */
export interface Component {
  readonly name: string;
  readonly status: HealthStatus;
  /** The word the endpoint used, for tooltips. */
  readonly raw: string | null;
  /** What it says beside the word: why it is not up, or details. */
  readonly message: string | null;
}

export interface HealthState {
  readonly status: HealthStatus;
  /** The word the endpoint used for the whole. */
  readonly raw: string | null;
  readonly components: readonly Component[];
  /** Set when word, HTTP code and parts contradict each other; `status` is then the worse. */
  readonly disagreement: string | null;
}

/** `disabled` also stands for breakers that only measure; they never refuse a call. */
export type BreakerState = 'closed' | 'open' | 'half-open' | 'forced-open' | 'disabled' | 'unknown';

/** Normalised counters; a source gives some of them. Rates are percent, the others counts. */
export interface BreakerCounters {
  calls?: number;
  failures?: number;
  successes?: number;
  timeouts?: number;
  rejected?: number;
  slow?: number;
  buffered?: number;
  failureRate?: number;
  slowRate?: number;
}

export interface Breaker {
  readonly name: string;
  /** Which replica, where one source speaks for several. */
  readonly instance: string | null;
  readonly state: BreakerState;
  /** The word or number the source used. */
  readonly raw: string | null;
  readonly counters: BreakerCounters;
  /** When it entered this state, if the source says so (ms). */
  readonly since: number | null;
  /** What it was read from (`opossum`, `resilience4j`, `hystrix`, …). */
  readonly source: string;
  /** `stated`: the source says the state; `inferred`: concluded from counters; `raw`: a number nobody explains. */
  readonly confidence: 'stated' | 'inferred' | 'raw';
  /** What the reader should know about the state. */
  readonly note: string | null;
}

/** State of a flag in one environment of its service. */
export interface FlagEnvironment {
  readonly name: string;
  readonly enabled: boolean | null;
}

export interface Flag {
  readonly key: string;
  /** `definition`: the rules are known; `evaluation`: one answer for one context. */
  readonly form: 'definition' | 'evaluation';
  readonly enabled: boolean | null;
  /** JSON value, cut to a sane size; absent when the source gives none. */
  readonly value?: unknown;
  readonly variant: string | null;
  /** Percent of contexts that get it, when rules are known and simple enough to say. */
  readonly rollout: number | null;
  /** There are targeting rules beside the percentage. */
  readonly conditions: boolean | null;
  /** Every context gets the same answer: `on` or `off`. */
  readonly constant: 'on' | 'off' | null;
  readonly stale: boolean | null;
  readonly archived: boolean | null;
  /** The service's word for its kind (`release`, `kill-switch`, `TEMPORARY`). */
  readonly type: string | null;
  readonly description: string | null;
  readonly updatedAt: number | null;
  readonly environments: readonly FlagEnvironment[];
  /** Why this value (`STATIC`, `TARGETING_MATCH`, …) or the error of its evaluation. */
  readonly reason: string | null;
  readonly source: string;
}

/** A number worth a row that is neither health nor breaker: a limit reached, a family the user asked for. */
export interface Metric {
  readonly name: string;
  readonly labels: readonly (readonly [string, string])[];
  /** `null` for NaN and infinities, which JSON cannot carry; `text` then says which. */
  readonly value: number | null;
  readonly text: string;
}

/**
 * Which flags a source lists. `all`: one that is missing does not exist there; `enabled`: a missing one may be off;
 * `some`: nothing follows from absence.
 */
export type FlagCoverage = 'all' | 'enabled' | 'some';

/** One understood answer of an endpoint. */
export interface Reading {
  /** Id of the format that understood it. */
  readonly format: string;
  readonly health: HealthState | null;
  readonly breakers: readonly Breaker[];
  readonly flags: readonly Flag[];
  readonly flagCoverage: FlagCoverage | null;
  readonly metrics: readonly Metric[];
  /** What was odd about the answer: unreadable lines, cut lists. */
  readonly notes: readonly string[];
}

export type ProblemKind =
  | 'unchecked' // not asked yet
  | 'paused'
  | 'config' // the endpoint cannot be asked as it is configured (a variable is missing)
  | 'auth' // 401, 403: polling has stopped
  | 'not-found'
  | 'redirect'
  | 'not-an-api' // HTML
  | 'unreadable'
  | 'too-large'
  | 'rate-limited'
  | 'server-error'
  | 'unreachable'
  | 'timeout';

/** Why there is no (fresh) data. `message` is one line and free of secrets. */
export interface LiveProblem {
  readonly kind: ProblemKind;
  readonly message: string;
}

/** One point of the sparkline. */
export interface HistoryPoint {
  readonly at: number;
  readonly status: HealthStatus;
  readonly latencyMs: number | null;
}

/** Everything known about one endpoint. */
export interface EndpointState {
  readonly name: string;
  /** Origin and path for display: no credentials, query or keys. Null for a file. */
  readonly url: string | null;
  readonly file: string | null;
  /** As configured; `auto` when it is to be recognised. */
  readonly type: string;
  /** The dependency it speaks for, as configured. */
  readonly dependency: string | null;
  /** Configured names: part or breaker name → dependency. */
  readonly dependencies: readonly (readonly [string, string])[];
  /**
   * The verdict now: what the health says; for a source without health `up` when it answers; `down` when it cannot be
   * reached or answers 5xx; `unknown` for everything that tells nothing about the service (401, 404, HTML, a redirect).
   */
  readonly status: HealthStatus;
  readonly httpStatus: number | null;
  /** From sending the request to the end of the body. */
  readonly latencyMs: number | null;
  /** The last good answer, kept when later ones fail. */
  readonly reading: Reading | null;
  /** When `reading` was received or confirmed (304): its age is now minus this. */
  readonly readAt: number | null;
  /** When it was last asked, with whatever outcome. */
  readonly checkedAt: number | null;
  readonly problem: LiveProblem | null;
  /** Polling has stopped until `retry()` or a change of configuration. */
  readonly stopped: boolean;
  readonly history: readonly HistoryPoint[];
}

/** A change worth telling, emitted once. */
export interface Transition {
  readonly endpoint: string;
  readonly subject: 'health' | 'component' | 'breaker' | 'flag';
  /** Name of the component, breaker or flag; the endpoint's for `health`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly confidence: Breaker['confidence'];
}

/** A reading with nothing in it, to be spread by formats. */
export const emptyReading: Omit<Reading, 'format'> = {
  health: null,
  breakers: [],
  flags: [],
  flagCoverage: null,
  metrics: [],
  notes: [],
};

/** A flag with nothing said beyond its key, to be spread by formats. */
export function bareFlag(key: string, source: string, form: Flag['form']): Flag {
  return {
    key,
    form,
    enabled: null,
    variant: null,
    rollout: null,
    conditions: null,
    constant: null,
    stale: null,
    archived: null,
    type: null,
    description: null,
    updatedAt: null,
    environments: [],
    reason: null,
    source,
  };
}
