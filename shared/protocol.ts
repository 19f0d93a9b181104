/**
 * What the language server and its clients say to each other beyond the Language Server Protocol.
 * Paths inside of a folder are relative to it, with `/`; lines and columns are 1-based, as in the reports.
 */
import type { CallSiteReport, Coverage, FindingReport, FlagReport, Problem, WebhookHandlerReport } from './report';

/** Requests of the client. */
export const requests = {
  /** `FolderParams` → `TreeResult` */
  tree: 'faultline/tree',
  /** `FolderParams` → `CoverageResult` */
  coverage: 'faultline/coverage',
  /** `ReportParams` → `ReportResult` */
  report: 'faultline/report',
} as const;

export const notifications = {
  /** Server → client, `StatusParams`: after every change of state and after every run that changed the facts. */
  status: 'faultline/status',
  /** Client → server, `LiveStateParams`. */
  liveState: 'faultline/liveState',
} as const;

/** Commands of `workspace/executeCommand`. */
export const serverCommands = {
  /** Reads everything again; no arguments. */
  rescan: 'faultline.server.rescan',
  /** Applies the safe fixes of the findings named by `FixAllArguments`, through `workspace/applyEdit`; answers `FixAllResult`. */
  fixAll: 'faultline.server.fixAll',
} as const;

/** What the client says of itself in `initializationOptions`; everything may be missing. */
export interface InitializationOptions {
  /** False in an untrusted workspace: nothing of the project is run or requested. */
  readonly trusted?: boolean;
}

export interface FolderParams {
  /** URI of a workspace folder; all of them when missing. */
  readonly folder?: string;
}

/** Facts and findings of one workspace folder, from which clients make their trees. */
export interface FolderTree {
  /** URI of the folder. */
  readonly uri: string;
  readonly name: string;
  readonly callSites: readonly CallSiteReport[];
  readonly webhookHandlers: readonly WebhookHandlerReport[];
  readonly flags: readonly FlagReport[];
  readonly findings: readonly FindingReport[];
  readonly suppressed: number;
  readonly problems: readonly Problem[];
}

export interface TreeResult {
  /** Grows with every change of facts or findings; the same number as in `StatusParams`. */
  readonly revision: number;
  readonly folders: readonly FolderTree[];
}

export interface FolderCoverage {
  readonly uri: string;
  readonly name: string;
  readonly coverage: Coverage;
  /** What the baseline file recorded; null without one. */
  readonly baseline: Coverage | null;
}

export interface CoverageResult {
  readonly revision: number;
  readonly folders: readonly FolderCoverage[];
}

/** `scanning`: the first run is under way; `failed`: no findings can be given, `message` says why. */
export type FolderState = 'scanning' | 'ready' | 'failed';

export interface FolderStatus {
  readonly uri: string;
  readonly name: string;
  readonly state: FolderState;
  /** Source files seen, and calls found in them. */
  readonly files: number;
  readonly callSites: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Coverage of all kinds; null before the first run is done. */
  readonly total: Coverage['total'] | null;
  /** Why it failed, or what the user should know (a config that cannot be read); null when all is well. */
  readonly message: string | null;
}

export interface StatusParams {
  readonly revision: number;
  readonly folders: readonly FolderStatus[];
}

/** State of one dependency as an endpoint last reported it. */
export interface LiveDependency {
  readonly dependency: string;
  readonly state: 'up' | 'degraded' | 'down' | 'unknown';
  readonly breaker: 'closed' | 'open' | 'half-open' | null;
  /** Words for the hover. */
  readonly detail: string;
  /** Milliseconds since the epoch at which the endpoint said so. */
  readonly at: number;
}

export interface LiveFlag {
  readonly key: string;
  readonly state: 'active' | 'archived' | 'stale' | 'constant';
  readonly detail: string;
}

export interface LiveStateParams {
  readonly dependencies: readonly LiveDependency[];
  /** Null while no flag source has answered: then no flag is unknown. */
  readonly flags: readonly LiveFlag[] | null;
}

export interface ReportParams extends FolderParams {
  readonly format: 'json' | 'markdown' | 'html';
}

export interface ReportResult {
  readonly text: string;
}

export interface FixAllArguments {
  /** URI of a workspace folder. */
  readonly folder: string;
  /** Fingerprints of the findings to mend; all of the folder when missing. */
  readonly fingerprints?: readonly string[];
}

export interface FixAllResult {
  readonly fixed: number;
  /** Findings for which there is no safe fix. */
  readonly left: number;
}
