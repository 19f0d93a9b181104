/** What `explain` prints: the page of a rule, or the evidence chain of the calls on a line. */
import type { CallSiteReport, FindingReport, FlagReport, Severity, ToolInfo, WebhookHandlerReport } from './report';

export interface RuleInfo {
  readonly id: string;
  readonly category: string;
  readonly description: string;
  /** Severity by preset. */
  readonly presets: {
    readonly recommended: Severity | 'off';
    readonly strict: Severity | 'off';
    readonly all: Severity | 'off';
  };
  readonly options: readonly { readonly name: string; readonly description: string; readonly default: unknown }[];
  /** The rule's page in Markdown. */
  readonly page: string;
}

export interface RuleExplanation {
  readonly version: 1;
  readonly tool: ToolInfo;
  readonly rule: RuleInfo;
}

export interface LineExplanation {
  readonly version: 1;
  readonly tool: ToolInfo;
  readonly root: string;
  readonly file: string;
  readonly line: number;
  readonly callSites: readonly CallSiteReport[];
  readonly webhookHandlers: readonly WebhookHandlerReport[];
  readonly flags: readonly FlagReport[];
  readonly findings: readonly FindingReport[];
  /** Lines of the file on which a call starts, when there is none on this one. */
  readonly nearby: readonly number[];
}

export type Explanation = RuleExplanation | LineExplanation;
