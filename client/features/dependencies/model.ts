/** What the Dependencies tree is made of: call sites joined with their findings, filtered and grouped. */
import type { FolderTree } from '../../../shared/protocol';
import type { CallSiteReport, FindingReport, Kind } from '../../../shared/report';
import { verdictOf, verdicts, worst, type Verdict } from '../tree/verdict';

/** A call site with the findings about it. */
export interface Site {
  readonly folder: string;
  readonly site: CallSiteReport;
  readonly findings: readonly FindingReport[];
  readonly verdict: Verdict;
}

/** A finding that is about no call site of the inventory: a handler, a pool, a comment. */
export interface Loose {
  readonly folder: string;
  readonly finding: FindingReport;
}

export interface Content {
  readonly sites: readonly Site[];
  readonly loose: readonly Loose[];
}

export type Grouping = 'dependency' | 'kind' | 'verdict' | 'file';
export const groupings: readonly Grouping[] = ['dependency', 'kind', 'verdict', 'file'];

/** Empty lists let everything through. */
export interface Filter {
  readonly kinds: readonly Kind[];
  readonly verdicts: readonly Verdict[];
  /** Path of the only file shown, relative to its folder. */
  readonly file: string | null;
}

export const noFilter: Filter = { kinds: [], verdicts: [], file: null };

export function isFiltered(filter: Filter): boolean {
  return filter.kinds.length > 0 || filter.verdicts.length > 0 || filter.file !== null;
}

/** Findings of a baseline are known and wait for nobody: they are not shown. */
export function contentOf(folders: readonly FolderTree[]): Content {
  const sites: Site[] = [];
  const loose: Loose[] = [];
  for (const { uri: folder, callSites, findings } of folders) {
    const fresh = findings.filter((finding) => !finding.baselined);
    const bySite = new Map<string, FindingReport[]>();
    const known = new Set(callSites.map((site) => site.id));
    for (const finding of fresh) {
      if (finding.callSite === null || !known.has(finding.callSite)) {
        loose.push({ folder, finding });
        continue;
      }
      const list = bySite.get(finding.callSite);
      if (list) list.push(finding);
      else bySite.set(finding.callSite, [finding]);
    }
    for (const site of callSites) {
      const own = bySite.get(site.id) ?? [];
      sites.push({ folder, site, findings: own, verdict: verdictOf(site, own) });
    }
  }
  return { sites, loose };
}

export function applyFilter(content: Content, filter: Filter): Content {
  const { kinds, verdicts: wanted, file } = filter;
  const fits = (verdict: Verdict, path: string): boolean =>
    (wanted.length === 0 || wanted.includes(verdict)) && (file === null || file === path);
  return {
    sites: content.sites.filter(
      ({ site, verdict }) => fits(verdict, site.file) && (kinds.length === 0 || kinds.includes(site.kind)),
    ),
    loose: content.loose.filter(({ finding }) => kinds.length === 0 && fits(finding.severity, finding.file)),
  };
}

/** Folders may hold files of the same path. The URI of a folder has no space in it. */
function fileKey(folder: string, file: string): string {
  return `${folder} ${file}`;
}

export interface Group {
  /** The dependency, kind or verdict; of a file the URI of its folder, a space, and its path. */
  readonly key: string;
  readonly sites: readonly Site[];
  /** Findings that belong here and are about no single call. */
  readonly loose: readonly Loose[];
}

const keyOf: Readonly<Record<Grouping, (site: Site) => string>> = {
  dependency: ({ site }) => site.dependency,
  kind: ({ site }) => site.kind,
  verdict: ({ verdict }) => verdict,
  file: ({ folder, site }) => fileKey(folder, site.file),
};

/** Null: it belongs to no group. */
const looseKeyOf: Readonly<Record<Grouping, (loose: Loose) => string | null>> = {
  dependency: ({ finding }) => finding.dependency,
  kind: () => null,
  verdict: ({ finding }) => finding.severity,
  file: ({ folder, finding }) => fileKey(folder, finding.file),
};

export function verdictOfGroup({ sites, loose }: Group): Verdict {
  return worst([...sites.map((site) => site.verdict), ...loose.map(({ finding }) => finding.severity)]);
}

/** Groups with the worst verdict first, then by name; files by path. `rest`: what belongs to none. */
export function groupBy(
  content: Content,
  grouping: Grouping,
): { readonly groups: readonly Group[]; readonly rest: readonly Loose[] } {
  const groups = new Map<string, { key: string; sites: Site[]; loose: Loose[] }>();
  const rest: Loose[] = [];
  const groupOf = (key: string): { sites: Site[]; loose: Loose[] } => {
    const group = groups.get(key) ?? { key, sites: [], loose: [] };
    groups.set(key, group);
    return group;
  };
  for (const site of content.sites) groupOf(keyOf[grouping](site)).sites.push(site);
  for (const loose of content.loose) {
    const key = looseKeyOf[grouping](loose);
    (key === null ? rest : groupOf(key).loose).push(loose);
  }
  const rank = (group: Group): number => (grouping === 'file' ? 0 : verdicts.indexOf(verdictOfGroup(group)));
  const byKey = (a: Group, b: Group): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return { groups: [...groups.values()].sort((a, b) => rank(a) - rank(b) || byKey(a, b)), rest };
}

/** One place whose change mends several findings of one rule. */
export interface Cause {
  readonly folder: string;
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly sites: readonly Site[];
  readonly findings: readonly FindingReport[];
}

/** Causes that stand for at least two calls: one call alone already is one row. */
export function causesOf(sites: readonly Site[]): readonly Cause[] {
  const causes = new Map<string, Cause & { sites: Site[]; findings: FindingReport[] }>();
  for (const site of sites) {
    for (const finding of site.findings) {
      if (!finding.cause) continue;
      const { file, line } = finding.cause;
      const key = `${site.folder} ${file}:${line} ${finding.rule}`;
      const cause = causes.get(key) ?? { folder: site.folder, rule: finding.rule, file, line, sites: [], findings: [] };
      causes.set(key, cause);
      cause.sites.push(site);
      cause.findings.push(finding);
    }
  }
  return [...causes.values()]
    .filter((cause) => cause.sites.length > 1)
    .sort(
      (a, b) =>
        verdicts.indexOf(causeVerdict(a)) - verdicts.indexOf(causeVerdict(b)) || b.sites.length - a.sites.length,
    );
}

export function causeVerdict(cause: Cause): Verdict {
  return worst(cause.findings.map((finding) => finding.severity));
}
