/**
 * What the language server and its clients say to each other beyond the Language Server Protocol.
 * Paths inside of a folder are relative to it, with `/`; lines and columns are 1-based, as in the reports.
 */
import type { RuleLevel, UserConfig } from './config';
import type {
  CallSiteReport,
  CheckReport,
  Coverage,
  FindingReport,
  FlagReport,
  InventoryReport,
  Problem,
  WebhookHandlerReport,
} from './report';

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
  /** Writes the level of a rule into the config file, through `workspace/applyEdit`; `SetRuleArguments` → boolean. */
  setRule: 'faultline.server.setRule',
  /** Writes a suppression comment for a finding, through `workspace/applyEdit`; `SuppressArguments` → boolean. */
  suppress: 'faultline.server.suppress',
} as const;

/** What the client says of itself in `initializationOptions`; everything may be missing. */
export interface InitializationOptions {
  /** False in an untrusted workspace: nothing of the project is run or requested. */
  readonly trusted?: boolean;
  /** URI of the folder that holds the pages of the rules (`<id>.md`); where it is missing, the pages beside the server. */
  readonly rulePages?: string;
  /** `push`: findings of all files are sent unasked, also to a client that could pull them. */
  readonly diagnostics?: 'auto' | 'push';
  /** Command of the client that a code lens runs, with `LensTarget` as argument; without one a lens only says. */
  readonly lensCommand?: string;
  /** For clients that do not answer `workspace/configuration`: the section `faultline` of the settings. */
  readonly settings?: ServerSettings;
}

/** The section `faultline` of the client's settings. What the config file says wins over the keys they share. */
export interface ServerSettings
  extends Pick<UserConfig, 'preset' | 'rules' | 'budgets' | 'include' | 'exclude' | 'includeTests'> {
  /** Functions with remote calls that get a code lens; `findings`, if missing: those with findings. */
  readonly codeLens?: 'off' | 'findings' | 'all';
  /** Megabytes of memory that the analysis of one folder may use; 2048 if missing. */
  readonly memoryLimit?: number;
  /** False: no facts are kept on disk between runs. */
  readonly cache?: boolean;
  readonly [key: string]: unknown;
}

/** What a code lens speaks of. */
export interface LensTarget {
  /** URI of the document. */
  readonly uri: string;
  /** Ids of its call sites. */
  readonly callSites: readonly string[];
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
  /** `{ inventory, check }` of each folder, as the command line prints them. */
  readonly format: 'json';
}

export interface ReportResult {
  /** JSON of `FolderReport[]`. */
  readonly text: string;
}

export interface FolderReport {
  readonly uri: string;
  readonly name: string;
  readonly inventory: InventoryReport;
  readonly check: CheckReport;
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

export interface SetRuleArguments {
  /** URI of a workspace folder. */
  readonly folder: string;
  readonly rule: string;
  readonly level: RuleLevel;
}

export interface SuppressArguments {
  /** URI of a workspace folder. */
  readonly folder: string;
  readonly fingerprint: string;
  readonly scope: 'line' | 'file';
  /** What to write behind `--`; a place for it when missing. */
  readonly reason?: string;
}
