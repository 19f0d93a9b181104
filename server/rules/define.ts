/** What a rule is: one object with its metadata and a check over facts. Rules never look at syntax. */
import type { CallSite, Finding, Place, ProjectFacts, Suppression } from '../model/project';

export type Context = Finding['context'];
export type Severity = 'error' | 'warning' | 'info';
export type Category = 'timeout' | 'retry' | 'breaker' | 'failure' | 'secret' | 'suppression';

/** `browser` is named by the few rules that make sense there; `test` follows the setting `includeTests`. */
export const backEnd: readonly Context[] = ['server', 'edge', 'script'];
export const everywhere: readonly Context[] = [...backEnd, 'browser'];

export interface RuleOption {
  readonly default: unknown;
  readonly description: string;
  /** JSON schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A suppression that did nothing, and why. */
export interface IdleSuppression {
  readonly suppression: Suppression;
  /** The rule it names; null when it names none. */
  readonly rule: string | null;
  readonly because: 'unused' | 'unknown-rule' | 'no-reason' | 'no-rule';
  /** For an unknown rule: the one that was probably meant. */
  readonly near: string | null;
}

/** What is in force for one file. */
export interface FileSettings {
  readonly preset: 'recommended' | 'strict' | 'all';
  /** Budgets in ms by kind. */
  readonly budgets: Readonly<Partial<Record<CallSite['kind'], number>> & { default: number }>;
  readonly level: (rule: Rule) => Severity | 'off';
  readonly options: (rule: Rule) => Readonly<Record<string, unknown>>;
}

/** What a check reads. */
export interface RuleFacts {
  readonly project: ProjectFacts;
  readonly site: (id: string) => CallSite | undefined;
  /** Options of this rule for a file, defaults filled in. */
  readonly options: (file: string) => Readonly<Record<string, unknown>>;
  readonly settings: (file: string) => FileSettings;
  /** Context of a file, as far as its calls tell; else `server`. */
  readonly contextOf: (file: string) => Context;
  /** Only for rules with `after`: suppressions that did nothing. */
  readonly idle: readonly IdleSuppression[];
}

/** One complaint. With `site`, place, dependency, context and cause come from the call unless they are given. */
export interface Complaint {
  /** A key of the rule's `messages`. */
  readonly message: string;
  /** Values for `{name}` in the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly site?: CallSite;
  readonly at?: Place;
  readonly context?: Context;
  readonly dependency?: string | null;
  readonly cause?: Finding['cause'];
  readonly evidence?: Finding['evidence'];
  /** What identifies it beside rule and file when there is no site (`CircuitBreaker|load`). */
  readonly key?: string;
}

export type Report = (complaint: Complaint) => void;

export interface Rule {
  readonly id: string;
  readonly category: Category;
  /** `strict`: on in `strict` (as warning) and in `all` (as info) only. */
  readonly preset: 'recommended' | 'strict';
  /** Severity in `recommended`; what `strict` rules have is decided by the preset. */
  readonly severity: Severity;
  /** What it reports, in one line. */
  readonly description: string;
  readonly contexts: readonly Context[];
  readonly messages: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, RuleOption>>;
  /** Runs when suppressions have been applied to the findings of the others. */
  readonly after?: boolean;
  readonly check: (facts: RuleFacts, report: Report) => void;
}

/** Type-checks a rule and fills in what most have in common. */
export function defineRule(
  rule: Omit<Rule, 'contexts' | 'options'> & Partial<Pick<Rule, 'contexts' | 'options'>>,
): Rule {
  return { contexts: backEnd, options: {}, ...rule };
}

/** Option of the `missing-*` rules. */
export const ignoreDependencies: RuleOption = {
  default: [],
  description: 'Dependencies that are left out, by the name that `inventory` shows.',
  schema: { type: 'array', items: { type: 'string', minLength: 1 }, description: 'Dependencies that are left out.' },
};

/** Is the call's dependency named by the option `ignore`? */
export function isIgnored(facts: RuleFacts, site: CallSite): boolean {
  const ignore = facts.options(site.place.file).ignore;
  return Array.isArray(ignore) && ignore.includes(site.dependency);
}
