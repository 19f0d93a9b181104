/** What an output format is: one file, one object. */
import type { Explanation, RuleInfo } from '../../shared/explain';
import type { CheckReport, InventoryReport } from '../../shared/report';

export interface FormatOptions {
  readonly colour: boolean;
  /** Columns of the terminal; 80 when there is none. */
  readonly width: number;
  /** Metadata of the rules; only formats that ask for it (`needsRules`) get any. */
  readonly rules: readonly RuleInfo[];
}

/** A format renders the reports it has a function for; the text ends with a newline unless it is empty. */
export interface Format {
  readonly id: string;
  readonly needsRules?: boolean;
  readonly check?: (report: CheckReport, options: FormatOptions) => string;
  readonly inventory?: (report: InventoryReport, options: FormatOptions) => string;
  readonly explain?: (report: Explanation, options: FormatOptions) => string;
}

/** Type-checks a format. */
export const defineFormat = <T extends Format>(format: T): T => format;
