/** From facts to the report of `check`: rules, suppressions, fingerprints, coverage. */
import type { Config } from '../../shared/config';
import type { CheckReport, Context, FindingReport, FixReport, Problem, Severity, ToolInfo } from '../../shared/report';
import type { Finding, ProjectFacts } from '../model/project';
import { isTestFile } from '../project/test-files';
import { rules as allRules } from '../rules';
import type { Rule } from '../rules/define';
import { compareFindings, runRules, type JudgedFinding } from '../rules/execute';
import { coverageOf } from './coverage';
import { fingerprint } from './fingerprint';
import { createSettings } from './settings';
import { applySuppressions } from './suppress';

export interface CheckOptions {
  readonly facts: ProjectFacts;
  readonly config: Config;
  readonly tool: ToolInfo;
  /** Limits what is reported, never the facts. */
  readonly reported?: (file: string) => boolean;
  readonly fixes?: (finding: Finding) => readonly FixReport[];
  readonly rules?: readonly Rule[];
}

export interface Judgement {
  readonly findings: readonly JudgedFinding[];
  readonly suppressed: readonly JudgedFinding[];
  readonly problems: readonly Problem[];
}

/** Findings with severity, after suppression, of the whole project. */
export function judge(facts: ProjectFacts, config: Config, rules: readonly Rule[] = allRules): Judgement {
  const settings = createSettings(config);
  const { suppressions } = facts;
  const contextOf = (file: string): Context => (isTestFile(file, '') ? 'test' : 'server');
  const common = { project: facts, settings, includeTests: config.includeTests, contextOf };
  const later = rules.filter((rule) => rule.after === true);
  const isLater = (id: string): boolean => later.some((rule) => rule.id === id);

  const first = runRules({ ...common, rules: rules.filter((rule) => !later.includes(rule)) });
  // Comments about the later rules are judged last: what they silence is not known before.
  const own = applySuppressions(first.findings, { suppressions, rules, settings, only: (id) => !isLater(id) });
  const second = runRules({ ...common, rules: later, idle: own.idle });
  const meta = applySuppressions(second.findings, { suppressions, rules, settings, only: isLater });
  const third = runRules({ ...common, rules: later, idle: meta.idle });
  return {
    findings: [...own.kept, ...meta.kept, ...third.findings].sort(compareFindings),
    suppressed: [...own.suppressed, ...meta.suppressed].sort(compareFindings),
    problems: [...first.problems, ...second.problems],
  };
}

/** The report of `check --format json`. */
export function checkReport(options: CheckOptions): CheckReport {
  const { facts, config } = options;
  const reported = options.reported ?? (() => true);
  const judgement = judge(facts, config, options.rules);
  const findings = judgement.findings
    .filter(({ place }) => reported(place.file))
    .map((finding) => findingReport(finding, options.fixes?.(finding) ?? []));
  const sites = reportedSites(facts, config, reported);
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    tool: options.tool,
    root: '.',
    findings,
    suppressed: judgement.suppressed.filter(({ place }) => reported(place.file)).length,
    summary: {
      files: facts.files,
      callSites: sites.length,
      error: of('error'),
      warning: of('warning'),
      info: of('info'),
    },
    coverage: coverageOf(sites),
    problems: sortedProblems([...facts.problems, ...judgement.problems]),
  };
}

/** Call sites that may be listed: no tests unless they are included. */
export function reportedSites(
  facts: ProjectFacts,
  config: Config,
  reported: (file: string) => boolean,
): ProjectFacts['callSites'] {
  return facts.callSites.filter(
    (site) => (site.context !== 'test' || config.includeTests) && reported(site.place.file),
  );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function sortedProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => byText(a.file, b.file) || byText(a.message, b.message));
}

function findingReport(finding: JudgedFinding, fixes: readonly FixReport[]): FindingReport {
  const { place } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    message: finding.message,
    callSite: finding.callSite,
    dependency: finding.dependency,
    cause: finding.cause ? { file: finding.cause.file, line: finding.cause.line } : null,
    evidence: [...finding.evidence],
    fixes: [...fixes],
    fingerprint: fingerprint(finding),
    baselined: false,
  };
}
