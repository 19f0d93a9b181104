/** Runs rules over facts, each isolated from the others, and gives findings in a fixed order. */
import type { CallSite, Finding, ProjectFacts } from '../model/project';
import type { Complaint, Context, FileSettings, IdleSuppression, Rule, RuleFacts, Severity } from './define';

export interface JudgedFinding extends Finding {
  readonly severity: Severity;
}

export interface RunOptions {
  readonly rules: readonly Rule[];
  readonly project: ProjectFacts;
  readonly settings: (file: string) => FileSettings;
  readonly includeTests: boolean;
  readonly idle?: readonly IdleSuppression[];
  /** Context of a file without call sites; `server` when missing. */
  readonly contextOf?: (file: string) => Context;
}

export interface RunResult {
  readonly findings: readonly JudgedFinding[];
  /** Rules that crashed. */
  readonly problems: ProjectFacts['problems'];
}

/** Findings of all rules that are on, sorted by file, position and rule. */
export function runRules(options: RunOptions): RunResult {
  const sites = new Map(options.project.callSites.map((site) => [site.id, site]));
  const contexts = new Map<string, Context>();
  for (const site of options.project.callSites) {
    if (!contexts.has(site.place.file)) contexts.set(site.place.file, site.context);
  }
  const findings: JudgedFinding[] = [];
  const problems: { file: string; message: string }[] = [];
  for (const rule of options.rules) {
    const facts: RuleFacts = {
      project: options.project,
      site: (id) => sites.get(id),
      options: (file) => options.settings(file).options(rule),
      settings: options.settings,
      contextOf: (file) => contexts.get(file) ?? options.contextOf?.(file) ?? 'server',
      idle: options.idle ?? [],
    };
    try {
      rule.check(facts, (complaint) => {
        const finding = judge(rule, complaint, facts, options);
        if (finding) findings.push(finding);
      });
    } catch (error) {
      problems.push({
        file: '.',
        message: `rule ${rule.id} failed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }
  return { findings: numbered(findings), problems };
}

function judge(rule: Rule, complaint: Complaint, facts: RuleFacts, options: RunOptions): JudgedFinding | null {
  const { site } = complaint;
  const place = complaint.at ?? site?.place;
  if (!place) throw new Error(`"${complaint.message}" was reported without a place`);
  const context = complaint.context ?? site?.context ?? facts.contextOf(place.file);
  if (context === 'test' ? !options.includeTests : !rule.contexts.includes(context)) return null;
  const severity = options.settings(place.file).level(rule);
  if (severity === 'off') return null;
  const dependency = complaint.dependency !== undefined ? complaint.dependency : (site?.dependency ?? null);
  return {
    rule: rule.id,
    severity,
    place,
    context,
    dependency,
    message: fill(rule, complaint),
    callSite: site?.id ?? null,
    cause: complaint.cause !== undefined ? complaint.cause : (site?.cause ?? null),
    evidence: complaint.evidence ?? [],
    key: complaint.key ?? (site ? siteKey(site) : ''),
  };
}

/** Identity of a call that survives moved lines and reformatting. */
export function siteKey(site: CallSite): string {
  return `${site.enclosing ?? ''}|${site.method}|${site.dependency}`;
}

function fill(rule: Rule, complaint: Complaint): string {
  const template = rule.messages[complaint.message];
  if (template === undefined) throw new Error(`there is no message "${complaint.message}"`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = complaint.data?.[name];
    if (value === undefined) throw new Error(`message "${complaint.message}" needs {${name}}`);
    return String(value);
  });
}

/** Sorted, without doubles, and equals told apart by their order in the file. */
function numbered(findings: readonly JudgedFinding[]): JudgedFinding[] {
  const seen = new Set<string>();
  const ordinals = new Map<string, number>();
  return [...findings].sort(compareFindings).flatMap((finding) => {
    const same = `${finding.rule}\n${finding.place.file}\n${finding.place.pos}\n${finding.place.end}\n${finding.message}`;
    if (seen.has(same)) return [];
    seen.add(same);
    const group = `${finding.rule}\n${finding.place.file}\n${finding.key}`;
    const ordinal = ordinals.get(group) ?? 0;
    ordinals.set(group, ordinal + 1);
    return [{ ...finding, key: `${finding.key}|${ordinal}` }];
  });
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of findings everywhere: file, line, column, rule, message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    byText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  );
}
