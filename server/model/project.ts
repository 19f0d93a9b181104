/**
 * What the link and protect steps make of the facts of all files: whole-project values that rules, fixes,
 * reports and the editor query. Plain data; offsets are UTF-16 offsets into the file's text, lines are 1-based.
 */
import type {
  Context,
  Effect,
  Evidence,
  Kind,
  Layer,
  Problem,
  Protections,
  ProtectionSource,
  State,
} from '../../shared/report';

/** A range in a file with its position. `endColumn` is exclusive. */
export interface Place {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What becomes of the promise a call returns. */
export type Consumption =
  | 'awaited'
  | 'returned'
  | 'caught'
  | 'chained'
  | 'stored'
  | 'void'
  | 'floating'
  | 'callback'
  | 'unknown';

export interface CallSite {
  readonly id: string;
  readonly place: Place;
  readonly kind: Kind;
  readonly dependency: string;
  readonly sdk: { readonly package: string; readonly version: string | null } | null;
  /** Id of the catalogue entry. */
  readonly catalogue: string;
  readonly method: string;
  readonly effect: Effect;
  /** The call may be repeated: a read, or a write that is idempotent by definition or keyed; null when the effect is unknown. */
  readonly repeatable: boolean | null;
  /** Why a write may be repeated (`idempotency key`, `upsert`), for messages. */
  readonly repeatableBecause: string | null;
  readonly streaming: boolean;
  /** Blocks by design (consume, BLPOP): no timeout expected. */
  readonly longLived: boolean;
  readonly enclosing: string | null;
  readonly context: Context;
  /** A provider outside of the owner's control. */
  readonly party: 'third' | 'own';
  /** Reached from an HTTP handler, server action or webhook (absent: provably not; unknown: an exported function). */
  readonly onRequestPath: State;
  readonly protections: Protections;
  /** Innermost first. */
  readonly layers: readonly Layer[];
  readonly worstCase: { readonly attempts: number | null; readonly ms: number | null };
  readonly consumption: Consumption;
  /** For calls whose result carries the failure (`ok`, `status`, `{ error }`): is it looked at? null: the call rejects on failure. */
  readonly resultChecked: State | null;
  /** `status` (fetch) or `error` (Supabase, Resend): what would have to be looked at. */
  readonly resultCarries: 'status' | 'error' | null;
  /** The client's construction, where known: the cause that one edit mends. */
  readonly client: Place | null;
  /** Where fixing helps most: client construction, else the wrapper, else null. */
  readonly cause: { readonly file: string; readonly line: number } | null;
  /** Ids of `retries` around this call. */
  readonly retries: readonly string[];
  /** The ways on which the call is reached, each with all its layers. */
  readonly ways?: readonly WayFact[];
  /**
   * For calls whose result carries the failure: does the code around the call turn a failed result into an error, so that
   * layers outside see it? Only decided where there are such layers.
   */
  readonly failureThrown?: State;
}

/** One way on which a call is reached. */
export interface WayFact {
  /** Innermost first; the SDK's own is the first. */
  readonly layers: readonly WayLayer[];
  /** Something on the way cannot be followed. */
  readonly unknown: boolean;
}

/** Attempts and ms in the worst case; each null on its own where it is unbounded or unknown. */
export interface Worst {
  readonly attempts: number | null;
  readonly ms: number | null;
}

/** One layer on a way to a call. */
export interface WayLayer {
  /** `openai`, `p-retry`, the name of the project's helper. */
  readonly by: string;
  /** The project's own code, a library it uses, or the SDK. */
  readonly origin: 'own' | 'library' | 'sdk' | 'unknown';
  /** The loop or timer, the library call or policy, the client's construction. */
  readonly place: Place;
  /** The call that hands the work to a helper of the project. */
  readonly use: Place | null;
  readonly retry: WayRetry | null;
  readonly bounds: readonly WayBound[];
  readonly breaker: boolean;
  readonly fallback: boolean;
  /** What everything inside of this layer may take. */
  readonly inside: Worst;
  /** The same with the attempts of this layer, before its limits of the whole. */
  readonly tries: Worst;
  readonly evidence: readonly Evidence[];
}

/** Something that repeats what is inside; only what certainly does. */
export interface WayRetry {
  /** Id in `retries`. */
  readonly id: string;
  /** Tries in all; null when endless or not known. */
  readonly attempts: number | null;
  readonly bounded: State;
  readonly filtersErrors: State;
  readonly source: ProtectionSource;
  /** Repeats of a write carry one idempotency key, made by the layer. */
  readonly autoKey: boolean;
  /** What switches it off, as one would write it (`maxRetries: 0`); null where that is not known. */
  readonly off: string | null;
  readonly evidence: readonly Evidence[];
}

/** A time limit on a way. */
export interface WayBound {
  readonly state: 'present' | 'unknown';
  readonly ms: number | null;
  readonly scope: 'attempt' | 'total';
  readonly by: string;
  readonly source: ProtectionSource;
  /** Ends the work itself, not only the wait for it. */
  readonly cancels: boolean;
  readonly evidence: readonly Evidence[];
}

/** One retrying thing: a loop, recursion, wrapper call, client option or policy. */
export interface RetryFact {
  readonly id: string;
  readonly place: Place;
  /** `loop`, `p-retry`, `cockatiel`, the name of the project's helper, `openai`. */
  readonly by: string;
  /** Made by the project's code (a rule speaks of it), or the SDK's own default (only part of products). */
  readonly own: boolean;
  /** Tries in all; null when unbounded or unknown, see `bounded`. */
  readonly attempts: number | null;
  /** Is there a cap on attempts or time? */
  readonly bounded: State;
  readonly delay: State;
  readonly backoff: 'none' | 'fixed' | 'linear' | 'exponential' | 'unknown';
  readonly jitter: boolean | null;
  /** Does it give up on errors that cannot succeed (4xx)? present: yes; absent: repeats everything. */
  readonly filtersErrors: State;
  /** Call sites inside, by id. */
  readonly sites: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A breaker, bulkhead or limiter with state. */
export interface PolicyFact {
  readonly id: string;
  readonly place: Place;
  readonly by: string;
  readonly kind: 'breaker' | 'bulkhead' | 'limiter';
  /** Made inside the function it guards, so that it never sees a second call. */
  readonly perCall: State;
  readonly sites: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A key or password written as a literal into a client. */
export interface SecretFact {
  readonly id: string;
  readonly place: Place;
  readonly sdk: string;
  readonly option: string;
}

export interface WebhookHandler {
  readonly id: string;
  readonly place: Place;
  readonly framework: string;
  readonly method: string;
  readonly path: string | null;
  readonly provider: string | null;
  readonly verification: { readonly state: State; readonly evidence: readonly Evidence[] };
  readonly rateLimit: { readonly state: State; readonly evidence: readonly Evidence[] };
  readonly deduplication: { readonly state: State; readonly evidence: readonly Evidence[] };
  readonly context: Context;
}

export interface FlagRead {
  readonly id: string;
  readonly place: Place;
  readonly key: string;
  readonly sdk: string;
  readonly default: unknown;
  readonly hasDefault: State;
  readonly context: Context;
}

export interface Suppression {
  readonly file: string;
  readonly kind: 'next-line' | 'line' | 'file';
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly place: Place;
}

/** Everything rules and reports see. */
export interface ProjectFacts {
  readonly root: string;
  /** Files read, by relative path, with their context. */
  readonly files: number;
  readonly callSites: readonly CallSite[];
  readonly retries: readonly RetryFact[];
  readonly policies: readonly PolicyFact[];
  readonly secrets: readonly SecretFact[];
  readonly webhookHandlers: readonly WebhookHandler[];
  readonly flags: readonly FlagRead[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** A rule's complaint before severity, suppression and baseline are applied. */
export interface Finding {
  readonly rule: string;
  readonly place: Place;
  readonly message: string;
  readonly callSite: string | null;
  readonly dependency: string | null;
  readonly cause: { readonly file: string; readonly line: number } | null;
  readonly evidence: readonly Evidence[];
  readonly context: Context;
  /** What identifies it besides its text: kept across moves (`<enclosing>|<method>|<n>`). */
  readonly key: string;
}
