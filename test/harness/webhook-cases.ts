/** Marks of inbound webhooks and flag reads in cases, compared with the facts of the case. */
import { fileFacts } from '../../server/detect/facts';
import { CallGraph } from '../../server/link/call-graph';
import { CatalogueIndex } from '../../server/link/catalogue-index';
import { contextOf, fileContext } from '../../server/link/context';
import { Evaluator, type LinkHost } from '../../server/link/evaluate';
import { FileView } from '../../server/link/view';
import { type WebFacts, webFacts } from '../../server/link/web-facts';
import type { Sdk } from '../../server/model/catalogue';
import type { FlagRead, WebhookHandler } from '../../server/model/project';
import { openProject } from '../../server/project/project';
import { compareMarks, type Found, inProject, type Mark, parseCase } from './cases';

export interface Linked {
  readonly facts: WebFacts;
  readonly view: (file: string) => FileView | null;
}

/** Links the files of a folder. */
export function linkFolder(root: string, sdks: readonly Sdk[]): Linked {
  const project = openProject({ root, include: [], exclude: [], includeTests: false });
  const views = new Map<string, FileView | null>();
  const load = (file: string): FileView | null => {
    const known = views.get(file);
    if (known !== undefined) return known;
    const text = project.read(file);
    const view = text === null ? null : new FileView(fileFacts(text, file));
    views.set(file, view);
    return view;
  };
  const all = project.files.map(load).filter((v): v is FileView => v !== null);
  const host: LinkHost = {
    view: load,
    resolve: (spec, from) => project.resolve(spec, from),
    version: (pkg, from) => project.versionOf(pkg, from),
  };
  const ev = new Evaluator(host, new CatalogueIndex(sdks));
  const graph = new CallGraph(ev, all);
  const facts = webFacts(ev, graph, all, (view, node) => {
    const file = fileContext(view, project.isTest(view.path), false);
    return node < 0 ? file.context : contextOf(view, node, file);
  });
  return { facts, view: load };
}

function handler(h: WebhookHandler): string {
  return `webhook ${h.framework} ${h.method} ${h.path} ${h.provider} verification=${h.verification.state} dedup=${h.deduplication.state} rate=${h.rateLimit.state}`;
}

function flag(f: FlagRead): string {
  return `flag ${f.key} ${f.sdk} default=${JSON.stringify(f.default)}`;
}

/** Words of a mark that a fact lacks; `dedup=` and `rate=` need not be written. */
function differs(mark: Mark, found: Found): string | null {
  const have = new Set(found.text.split(' '));
  const missing = mark.text.split(/\s+/).filter((word) => !have.has(word));
  return missing.length === 0 ? null : `is\n    ${found.text}\n  but is marked\n    ${mark.text}`;
}

/** What is wrong with the facts of a case; empty when all is as marked. */
export async function webhookComplaints(text: string, defaultFile: string, sdks: readonly Sdk[]): Promise<string[]> {
  const example = parseCase(text, defaultFile);
  const facts = await inProject(example, (root) => linkFolder(root, sdks).facts);
  const found = [
    ...facts.webhookHandlers.map((h): Found => ({ ...h.place, text: handler(h) })),
    ...facts.flags.map((f): Found => ({ ...f.place, text: flag(f) })),
  ];
  return compareMarks(example.marks, found, differs);
}
