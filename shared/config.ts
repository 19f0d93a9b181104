/** The config file `faultline.config.jsonc`: its types, defaults and JSON schema. Durations are milliseconds or text such as `30s`. */
import type { Effect, Kind, Severity } from './report';

export { configSchema, type RuleSchema } from './config-schema';

export type Preset = 'recommended' | 'strict' | 'all';
export const presets: readonly Preset[] = ['recommended', 'strict', 'all'];

/** `off`, or the severity a rule reports with. */
export type RuleLevel = 'off' | Severity;
export const ruleLevels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

export const kinds: readonly Kind[] = [
  'llm',
  'database',
  'cache',
  'http',
  'webhook',
  'messaging',
  'queue',
  'storage',
  'email',
  'websocket',
  'rpc',
];

/** Milliseconds, or a number with a unit: `500ms`, `30s`, `2m`, `1h`. */
export type Duration = number | string;

/** `"warning"`, or `["warning", { …options of the rule }]`. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>];

/** Longest time a call on a request path may take, by kind; `default` for the kinds that are not named. */
export type BudgetSettings = Partial<Record<Kind | 'default', Duration>>;

/** Budgets in ms, with `default` always there. */
export type Budgets = Readonly<Partial<Record<Kind, number>> & { default: number }>;

/** Where an exported value comes from: an npm package, or a module of the project by its path from the config's folder. */
export interface Origin {
  readonly package?: string;
  readonly module?: string;
  /** Exported name; `default` when missing. */
  readonly export?: string;
}

/**
 * What is known of the protection a client, call or wrapper brings along. A client of which neither a timeout nor
 * attempts are given is unknown; where one of them is given, the other one missing (or null) means that there is none.
 */
export interface KnownProtection {
  /** Bound of one attempt. */
  readonly timeoutMs?: Duration | null;
  /** Bound of all attempts together. */
  readonly totalTimeoutMs?: Duration | null;
  /** Tries in all (1 + retries); 1 or null: a failed attempt is not repeated. */
  readonly attempts?: number | null;
  readonly backoff?: 'none' | 'fixed' | 'linear' | 'exponential';
  readonly jitter?: boolean;
}

/** One remote call as the config describes it. */
export interface CallConfig extends KnownProtection {
  readonly effect?: Effect;
  /** A write that may be repeated by definition (PUT, DELETE, upsert). */
  readonly idempotent?: boolean;
  readonly streaming?: boolean;
  /** Blocks by design (consume, subscribe): no timeout is expected. */
  readonly longLived?: boolean;
  /** Options of the call, in the shape of the catalogue's `OptionSpec` (`{ "path": "$1.timeout", "sets": "timeout" }`). */
  readonly options?: readonly OptionConfig[];
}

/** See `OptionSpec` of the catalogue: paths start with `$0`, `$1` or `$last`. */
export interface OptionConfig {
  readonly path: string;
  readonly sets: string;
  readonly unit?: 'ms' | 's' | 'min' | 'duration';
  readonly scope?: 'attempt' | 'total';
  readonly covers?: 'headers' | 'response' | 'total';
}

/** A client of the project or of a package that the catalogue does not know. An entry with `exports` and `types` is a complete catalogue entry. */
export interface ClientConfig extends Origin, KnownProtection {
  /** How the export gives the client: `new X()`, `X()`, or `X` is one. Missing: any of them. */
  readonly made?: 'new' | 'call' | 'value';
  /** Name of the exported TypeScript type of the client, where it is not the export itself. */
  readonly type?: string;
  readonly kind: Kind;
  readonly dependency?: string;
  /** `third`: a provider outside of the owner's control (default); `own`: own infrastructure. */
  readonly party?: 'third' | 'own';
  /** Member path (`invoices.list`, `*`, `**`) → effect, `none` (no network), or a call in full. */
  readonly calls?: Readonly<Record<string, Effect | 'none' | CallConfig>>;
  /** Options of the constructor or factory. */
  readonly options?: readonly OptionConfig[];
  /** Complete catalogue entry: see `Sdk`. */
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly types?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** A function that reaches the network in a way that inference cannot see. */
export interface FunctionConfig extends Origin, CallConfig {
  readonly kind: Kind;
  readonly dependency?: string;
  readonly party?: 'third' | 'own';
}

/** A function that runs the function it is given under some protection. */
export interface WrapperConfig extends Origin, KnownProtection {
  /** Method of the exported class or object (`run`, `client.execute`), where it is not the export itself. */
  readonly method?: string;
  /** Index of the argument that is the protected function; 0 when missing. */
  readonly fn?: number;
  readonly breaker?: boolean;
  readonly bulkhead?: boolean;
  readonly fallback?: boolean;
  /** The result is a wrapped function (`const f = withRetry(g)`), not the result of the call. */
  readonly returnsFunction?: boolean;
  /** It hands an AbortSignal to the function and aborts it when the time is over. */
  readonly cancels?: boolean;
}

export interface ResilienceConfig {
  /** Path of the module that holds (or will hold) the project's policies. */
  readonly module?: string;
  readonly engine?: 'auto' | 'cockatiel' | 'opossum' | 'standalone';
}

/** Settings for some folders; later entries win. */
export interface OverrideConfig {
  readonly files: string | readonly string[];
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly budgets?: BudgetSettings;
}

/** The file as the user writes it. */
export interface UserConfig {
  readonly $schema?: string;
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly budgets?: BudgetSettings;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly includeTests?: boolean;
  readonly clients?: readonly ClientConfig[];
  readonly calls?: readonly FunctionConfig[];
  readonly wrappers?: readonly WrapperConfig[];
  readonly endpoints?: readonly Readonly<Record<string, unknown>>[];
  readonly resilience?: ResilienceConfig;
  readonly overrides?: readonly OverrideConfig[];
}

/** An override with its globs made relative to the root. */
export interface Override {
  readonly files: readonly string[];
  readonly preset?: Preset;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly budgets: Readonly<Partial<Record<Kind | 'default', number>>>;
}

/** The config in force: defaults filled in, globs and module paths relative to the root, durations in ms. */
export interface Config {
  readonly preset: Preset;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly budgets: Budgets;
  /** Globs; empty: everything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly includeTests: boolean;
  readonly clients: readonly ClientConfig[];
  readonly calls: readonly FunctionConfig[];
  readonly wrappers: readonly WrapperConfig[];
  readonly endpoints: readonly Readonly<Record<string, unknown>>[];
  readonly resilience: { readonly module: string | null; readonly engine: NonNullable<ResilienceConfig['engine']> };
  readonly overrides: readonly Override[];
  /** Settings of the command line, which win over everything in the file. */
  readonly forced: { readonly preset?: Preset; readonly rules: Readonly<Record<string, RuleLevel>> };
}

/** Budgets of `excessive-timeout`: what a user in front of a screen will still wait for. */
export const defaultBudgets: Budgets = { llm: 60_000, default: 30_000 };

export const defaultConfig: Config = {
  preset: 'recommended',
  rules: {},
  budgets: defaultBudgets,
  include: [],
  exclude: [],
  includeTests: false,
  clients: [],
  calls: [],
  wrappers: [],
  endpoints: [],
  resilience: { module: null, engine: 'auto' },
  overrides: [],
  forced: { rules: {} },
};

export const configFileNames = ['faultline.config.jsonc', 'faultline.config.json'] as const;

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** Milliseconds of a duration; null when the text is none. */
export function parseDuration(value: Duration): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|min|m|h)\s*$/.exec(value);
  const unit = unitMs[match?.[2] ?? ''];
  return match && unit ? Number(match[1]) * unit : null;
}
