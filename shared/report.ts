/** Types of the reports that other programs rely on. Field names are fixed: adding is allowed, renaming is not. */

export type Kind =
  | 'llm'
  | 'database'
  | 'cache'
  | 'http'
  | 'webhook'
  | 'messaging'
  | 'queue'
  | 'storage'
  | 'email'
  | 'websocket'
  | 'rpc';

export type State = 'present' | 'absent' | 'unknown';
export type ProtectionSource = 'call' | 'client' | 'wrapper' | 'sdk-default';
export type Context = 'server' | 'browser' | 'edge' | 'script' | 'test';
export type Effect = 'read' | 'write' | 'unknown';
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file, 1-based; columns count UTF-16 units. */
export interface Evidence {
  file: string;
  line: number;
  message?: string;
}

export interface TimeoutProtection {
  state: State;
  source?: ProtectionSource;
  /** The tightest bound, in ms. */
  ms?: number | null;
  scope?: 'attempt' | 'total';
  covers?: 'headers' | 'response' | 'total' | 'unknown';
  evidence?: Evidence[];
}

export interface RetryProtection {
  state: State;
  source?: ProtectionSource;
  /** Tries in all (1 + retries), the product of the layers; null when endless or unknown. */
  attempts?: number | null;
  backoff?: 'none' | 'fixed' | 'linear' | 'exponential' | 'unknown';
  jitter?: boolean | null;
  evidence?: Evidence[];
}

export interface PlainProtection {
  state: State;
  source?: ProtectionSource;
  evidence?: Evidence[];
}

export interface Protections {
  timeout: TimeoutProtection;
  retry: RetryProtection;
  breaker: PlainProtection;
  fallback: PlainProtection;
  bulkhead: PlainProtection;
}

/** One retrying or bounding thing on the way from the caller to the wire; innermost first. */
export interface Layer {
  by: string;
  /** Tries in all at this layer; null when endless or unknown. */
  attempts: number | null;
  /** Bound of one attempt (or, with `scope: 'total'`, of all) in ms; null when none. */
  timeoutMs: number | null;
  scope?: 'attempt' | 'total';
  backoff?: 'none' | 'fixed' | 'linear' | 'exponential' | 'unknown';
  jitter?: boolean | null;
  file?: string;
  line?: number;
}

export interface CallSiteReport {
  id: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  kind: Kind;
  dependency: string;
  sdk: { package: string; version: string | null } | null;
  method: string;
  effect: Effect;
  streaming: boolean;
  enclosing: string | null;
  context: Context;
  protections: Protections;
  layers: Layer[];
  worstCase: { attempts: number | null; ms: number | null };
}

export interface WebhookHandlerReport {
  file: string;
  line: number;
  column: number;
  framework: string;
  method: string;
  path: string | null;
  provider: string | null;
  verification: { state: State; evidence?: Evidence[] };
  rateLimit: { state: State; evidence?: Evidence[] };
  deduplication: { state: State; evidence?: Evidence[] };
}

export interface FlagReport {
  key: string;
  file: string;
  line: number;
  column: number;
  sdk: string;
  default: unknown;
}

/** Ratios 0–1 over decided sites; null where nothing counts. */
export interface CoverageRow {
  sites: number;
  timeout: number | null;
  retry: number | null;
  breaker: number | null;
  fallback: number | null;
  unknown?: { timeout: number; retry: number };
}
export type Coverage = Partial<Record<Kind, CoverageRow>> & { total: CoverageRow };

export interface Problem {
  file: string;
  message: string;
}
export interface ToolInfo {
  name: 'faultline';
  version: string;
}

export interface InventoryReport {
  version: 1;
  tool: ToolInfo;
  root: string;
  callSites: CallSiteReport[];
  webhookHandlers: WebhookHandlerReport[];
  flags: FlagReport[];
  coverage: Coverage;
  problems: Problem[];
}

export interface FixReport {
  id: string;
  title: string;
  safe: boolean;
}

export interface FindingReport {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
  callSite: string | null;
  dependency: string | null;
  cause: { file: string; line: number } | null;
  evidence: Evidence[];
  fixes: FixReport[];
  fingerprint: string;
  baselined: boolean;
}

export interface CheckReport {
  version: 1;
  tool: ToolInfo;
  root: string;
  findings: FindingReport[];
  suppressed: number;
  summary: { files: number; callSites: number; error: number; warning: number; info: number };
  coverage: Coverage;
  problems: Problem[];
}
