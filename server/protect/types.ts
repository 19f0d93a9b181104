/** Protections of one call before they are joined over its paths. */
import type { Evidence, State } from '../model/report';
import type { Covers } from '../model/catalogue';
import type { CallRef } from '../link/values';

export type BackoffWord = 'none' | 'fixed' | 'linear' | 'exponential' | 'unknown';
export type Owner = 'call' | 'client' | 'wrapper' | 'sdk-default';

/** A time limit. */
export interface Bound {
  /** unknown: something is set, but what cannot be decided. */
  readonly state: 'present' | 'unknown';
  /** null: set, the number is not known. */
  readonly ms: number | null;
  readonly scope: 'attempt' | 'total';
  readonly covers: Covers | 'unknown';
  readonly source: Owner;
  readonly by: string;
  readonly evidence: readonly Evidence[];
  /** Ends the work itself, not only the wait for it. */
  readonly cancels: boolean;
}

/** Something that repeats a failed attempt. */
export interface Repeat {
  readonly state: 'present' | 'unknown';
  /** Tries in all; null when endless or not known. */
  readonly attempts: number | null;
  /** Is there a cap on attempts or time? */
  readonly bounded: State;
  readonly delay: State;
  readonly backoff: BackoffWord;
  readonly jitter: boolean | null;
  /** Longest sum of waits between the attempts in ms; null when not known. */
  readonly waitMs: number | null;
  readonly source: Owner;
  readonly by: string;
  readonly evidence: readonly Evidence[];
  readonly filtersErrors: State;
  /** Makes an idempotency key of its own for repeated writes. */
  readonly autoKey: boolean;
  /** The setting that switches it off, as one would write it (`maxRetries: 0`). */
  readonly off?: string | null;
  /** All tries together have the time that the limit of one try inside gives. */
  readonly sharesLimit?: boolean;
}

/** What one layer on the way from the caller to the wire does. */
export interface LayerFacts {
  readonly by: string;
  readonly repeat: Repeat | null;
  readonly bounds: readonly Bound[];
  readonly breaker: 'present' | 'unknown' | 'per-call' | null;
  readonly bulkhead: 'present' | 'unknown' | 'per-call' | null;
  readonly fallback: 'present' | 'unknown' | null;
  /** Place of the layer: the loop, the wrapper call, the client's construction. */
  readonly at: { readonly file: string; readonly line: number; readonly pos: number; readonly end: number } | null;
  readonly evidence: readonly Evidence[];
  /** For a helper of the project: the call that hands the work to it. */
  readonly use?: { readonly file: string; readonly line: number; readonly pos: number; readonly end: number } | null;
  /** Of a library's policy: its own construction, also when it is part of a composition. */
  readonly made?: CallRef;
  /** The code inside asks for the repeat itself, so that it need not let the failure through. */
  readonly asked?: boolean;
  /** Made by the project (loop, helper), a library it uses, or the SDK. */
  readonly origin: 'own' | 'library' | 'sdk' | 'unknown';
}
