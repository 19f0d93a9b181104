/** The verdict on a call: the worst finding about it, else whether its protection is known. */
import type { CallSiteReport, FindingReport, Severity } from '../../../shared/report';

export type Verdict = Severity | 'unknown' | 'fine';

/** Worst first. */
export const verdicts: readonly Verdict[] = ['error', 'warning', 'info', 'unknown', 'fine'];

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
  unknown: 'Not decidable',
  fine: 'Nothing to report',
};

export function worst(found: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => found.includes(verdict)) ?? 'fine';
}

export function verdictOf(site: CallSiteReport | null, findings: readonly FindingReport[]): Verdict {
  if (findings.length > 0) return worst(findings.map((finding) => finding.severity));
  if (!site) return 'fine';
  const { timeout, retry } = site.protections;
  return timeout.state === 'unknown' || retry.state === 'unknown' ? 'unknown' : 'fine';
}
