/** What a format is: it says whether an answer is of its kind and turns it into a reading. One folder each. */
import type { EndpointConfig } from '../config';
import type { GuardRequest, LiveResponse } from '../http-guard';
import type { Reading } from '../model';

/** What a format may know beside the answer. */
export interface ParseContext {
  readonly now: number;
  readonly endpoint: Pick<EndpointConfig, 'environment' | 'metrics' | 'states'>;
  /** What this format returned as `memory` after the last answer; null at first and after a change of format. */
  readonly memory: unknown;
}

/** A reading, and what the format and the poller want to know next time. */
export interface Parsed extends Reading {
  /** Plain data handed back with the next answer of this endpoint. */
  readonly memory?: unknown;
  /** URL of the next page, absolute or relative. Same origin only; the poller fetches and joins them. */
  readonly next?: string;
  /** How many flags there are in all pages; a shorter list is incomplete. */
  readonly total?: number;
}

/** What a format changes about the request. */
export type RequestPlan = Partial<Pick<GuardRequest, 'url' | 'method' | 'body' | 'accept'>>;

export interface LiveFormat {
  /** Folder name and value of `type` in the configuration. */
  readonly id: string;
  /** For people. */
  readonly title: string;
  readonly gives: readonly ('health' | 'breakers' | 'flags' | 'metrics')[];
  /** HTTP codes beyond 2xx that carry an answer of this format, where another code would be a failure. */
  readonly answers?: readonly number[];
  /** How sure it is that this is its kind (1–100), by shape alone; null when it is not. The highest wins. */
  detect(response: LiveResponse): number | null;
  /** The reading; null when nothing of it can be understood. Must not throw, whatever the answer holds. */
  parse(response: LiveResponse, context: ParseContext): Parsed | null;
  /** Asked when `type` names this format, or is `auto` and the format claims the URL. */
  request?(endpoint: EndpointConfig): RequestPlan;
  /** URLs that are asked in this format's way even before anything is known: paths nobody else uses. */
  claims?(url: URL): boolean;
}
