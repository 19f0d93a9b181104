/** Hover on a call: what it depends on, what protects it and where that is set, the worst case, its live state. */
import { type Hover, MarkupKind, type Position, type Range } from 'vscode-languageserver/node';
import type { CallSiteReport } from '../../../shared/report';
import { rangeOf } from '../diagnostics-of';
import { hoverText, withoutMarkdown } from '../hover-text';
import type { Feature, Server } from '../server';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const place = server.folders.of(textDocument.uri);
      if (!place || place.folder.summary === null) return null;
      await place.folder.settled(token);
      const { folder, file } = place;
      const result = folder.result(file);
      const site = siteAt(result.callSites, position);
      if (!site) return null;
      const text = hoverText({
        root: folder.root,
        site,
        findings: result.findings.filter((finding) => finding.callSite === site.id),
        live: server.live.dependencies.find(({ dependency }) => dependency === site.dependency) ?? null,
        now: Date.now(),
        rulePage: server.rulePage,
      });
      return { contents: contentsOf(server, text), range: rangeOf(site) };
    });
  },
};

function contentsOf(server: Server, text: string): Hover['contents'] {
  return server.client.markdownHover
    ? { kind: MarkupKind.Markdown, value: text }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(text) };
}

/** The innermost call around a position: the one that begins last. */
function siteAt(sites: readonly CallSiteReport[], position: Position): CallSiteReport | null {
  const around = sites.filter((site) => contains(rangeOf(site), position));
  return around.sort((a, b) => b.line - a.line || b.column - a.column)[0] ?? null;
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  const beforeEnd = line < end.line || (line === end.line && character <= end.character);
  return afterStart && beforeEnd;
}
