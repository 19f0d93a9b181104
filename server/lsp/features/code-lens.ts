/** Above functions with remote calls: what they depend on, the worst case, the findings. */
import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver/node';
import type { LensTarget } from '../../../shared/protocol';
import type { CallSiteReport } from '../../../shared/report';
import { count, duration, enumerate } from '../../../shared/words';
import type { FileResult } from '../engine/messages';
import type { Feature, Server } from '../server';
import { functionLine } from '../text/function-line';

export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register(server) {
    const { connection, client, listeners, documents } = server;
    connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[]> => {
      const place = server.folders.of(uri);
      const document = documents.get(uri);
      if (!place || !document || place.folder.summary === null) return [];
      const mode = place.folder.settings.codeLens ?? 'findings';
      if (mode === 'off') return [];
      await place.folder.settled(token);
      const result = place.folder.result(place.file);
      const lines = document.getText().split(/\r\n|\r|\n/);
      return groups(result, lines)
        .map(({ line, sites }) => lensOf(server, uri, line, sites, result))
        .filter(({ findings }) => mode === 'all' || findings > 0)
        .map(({ lens }) => lens);
    });
    const refresh = (): void => {
      if (client.refreshesLenses && documents.all().length > 0)
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    };
    listeners.changed.push((_folder, files) => {
      if (files.length > 0) refresh();
    });
    listeners.live.push(refresh);
  },
};

interface Group {
  /** 0-based. */
  readonly line: number;
  readonly sites: CallSiteReport[];
}

/** The calls by the function around them; calls of no function by their own line. */
function groups({ callSites }: FileResult, lines: readonly string[]): Group[] {
  const found = new Map<number, Group>();
  for (const site of callSites) {
    const line = functionLine(lines, site.enclosing, site.line - 1) ?? site.line - 1;
    const group = found.get(line) ?? { line, sites: [] };
    group.sites.push(site);
    found.set(line, group);
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function lensOf(
  server: Server,
  uri: string,
  line: number,
  sites: readonly CallSiteReport[],
  { findings }: FileResult,
): { lens: CodeLens; findings: number } {
  const ids = new Set(sites.map((site) => site.id));
  const own = findings.filter((finding) => finding.callSite !== null && ids.has(finding.callSite)).length;
  const dependencies = [...new Set(sites.map((site) => site.dependency))];
  const parts = [
    `${count(sites.length, 'remote call')}: ${enumerate(dependencies, 3)}`,
    slowest(sites),
    ...(own > 0 ? [count(own, 'finding')] : []),
    ...server.live.dependencies
      .filter(
        ({ dependency, state }) => dependencies.includes(dependency) && (state === 'down' || state === 'degraded'),
      )
      .map(({ dependency, state }) => `${dependency} is ${state}`),
  ];
  const target: LensTarget = { uri, callSites: [...ids] };
  const command = server.client.options.lensCommand ?? '';
  const start = { line, character: 0 };
  return {
    lens: {
      range: { start, end: start },
      command: { title: parts.join(' · '), command, ...(command ? { arguments: [target] } : {}) },
    },
    findings: own,
  };
}

/** The longest that one of the calls may take. */
function slowest(sites: readonly CallSiteReport[]): string {
  if (sites.some(({ worstCase, protections }) => worstCase.ms === null && protections.timeout.state === 'absent'))
    return 'no time limit';
  const known = sites.flatMap(({ worstCase }) => (worstCase.ms === null ? [] : [worstCase.ms]));
  return known.length === sites.length ? `up to ${duration(Math.max(...known))}` : 'worst case not known';
}
