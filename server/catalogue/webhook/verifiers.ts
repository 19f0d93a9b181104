/**
 * Who sends webhooks, how their events are recognised and which calls prove that one is genuine.
 * Plain data; `unverified-webhook` and the list of inbound handlers read it.
 */

import { commerce } from './_verifiers-commerce';
import { messaging } from './_verifiers-messaging';
import { platforms } from './_verifiers-platforms';

/** A call that checks a signature. */
export interface VerifierCall {
  /** Where it is imported from, when not from the provider's `packages`; empty: a platform global. */
  readonly packages?: readonly string[];
  /**
   * From the module: export, then members, joined by dots. `new` stands for an instance of the class before it,
   * `()` for what the call before it returns: `Webhook.new.verify`, `default.new.webhooks.constructEvent`.
   */
  readonly path: string;
  /**
   * What a forged event does:
   * `throws` (or rejects), `boolean` (false: somebody must look at the result, also when it is a promise),
   * `valid` (an object whose `valid` must be looked at), `inside` (middleware, handler or receiver that answers by itself).
   */
  readonly how: 'throws' | 'boolean' | 'valid' | 'inside';
  /** Argument paths without which nothing is checked. */
  readonly requires?: readonly string[];
  /** An option that switches the check off. */
  readonly offWhen?: { readonly path: string; readonly equals: string | number | boolean };
}

/** Looks like a check, or stands where one should be, and is none. */
export interface UnsafeForm {
  /** As `VerifierCall.path`; missing for a form that is not a call of the SDK. */
  readonly path?: string;
  readonly packages?: readonly string[];
  readonly why: string;
}

/** One sender of webhooks. */
export interface WebhookProvider {
  /** Lower case id, that of the catalogue where the provider has an entry. */
  readonly provider: string;
  readonly name: string;
  /** npm packages that hold the checks; empty where the SDK has none. */
  readonly packages: readonly string[];
  readonly verify: readonly VerifierCall[];
  readonly unsafe: readonly UnsafeForm[];
  /** Headers that name the provider, lower case; one ending in `*` is a prefix. */
  readonly headers: readonly string[];
  /** Words in a route's path that name the provider. */
  readonly paths: readonly string[];
  /** How old an event may be, in ms; null: the check does not look at the time. */
  readonly toleranceMs: number | null;
  /** What the signature covers: the raw body, URL and form parameters, the request object itself, or nothing (a shared token). */
  readonly rawBody: 'body' | 'params' | 'request' | 'none';
  readonly sources: readonly string[];
}

const providers: readonly WebhookProvider[] = [...commerce, ...messaging, ...platforms];

export default providers;
