/** Facts and findings for the client's own views: tree, coverage, report. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  type CoverageResult,
  type FolderParams,
  type FolderReport,
  type FolderTree,
  type ReportParams,
  type ReportResult,
  requests,
  type TreeResult,
} from '../../../shared/protocol';
import type { ToolInfo } from '../../../shared/report';
import { version } from '../../../package.json';
import type { FileResult, Summary } from '../engine/messages';
import type { Folder } from '../folder';
import type { Feature, Server } from '../server';

export const tree: Feature = {
  register(server) {
    const { connection } = server;
    connection.onRequest(
      requests.tree,
      async (params: FolderParams | null, token: CancellationToken): Promise<TreeResult> => {
        const folders = await settledFolders(server, params, token);
        return { revision: server.revision, folders: folders.map(treeOf) };
      },
    );
    connection.onRequest(
      requests.coverage,
      async (params: FolderParams | null, token: CancellationToken): Promise<CoverageResult> => {
        const folders = await settledFolders(server, params, token);
        return {
          revision: server.revision,
          folders: folders.flatMap(({ uri, name, summary }) =>
            summary ? [{ uri, name, coverage: summary.coverage, baseline: null }] : [],
          ),
        };
      },
    );
    connection.onRequest(
      requests.report,
      async (params: ReportParams, token: CancellationToken): Promise<ReportResult> => {
        if (params.format !== 'json')
          throw new ResponseError(
            LSPErrorCodes.RequestFailed,
            `there is no report in the format ${String(params.format)}`,
          );
        const folders = await settledFolders(server, params, token);
        return { text: JSON.stringify(folders.flatMap(reportOf)) };
      },
    );
  },
};

async function settledFolders(
  server: Server,
  params: FolderParams | null,
  token: CancellationToken,
): Promise<Folder[]> {
  await server.opening;
  const wanted = params?.folder;
  const folder = wanted === undefined ? null : server.folders.named(wanted);
  if (wanted !== undefined && !folder)
    throw new ResponseError(LSPErrorCodes.RequestFailed, `${wanted} is not an open folder`);
  const folders = folder ? [folder] : [...server.folders.all].sort((a, b) => (a.name < b.name ? -1 : 1));
  await Promise.all(folders.map((each) => each.settled(token)));
  return folders;
}

/** One list of all files, files in order. */
function all<K extends keyof FileResult>(folder: Folder, key: K): FileResult[K][number][] {
  return [...folder.results.keys()].sort().flatMap((file) => [...folder.result(file)[key]] as FileResult[K][number][]);
}

function treeOf(folder: Folder): FolderTree {
  return {
    uri: folder.uri,
    name: folder.name,
    callSites: all(folder, 'callSites'),
    webhookHandlers: all(folder, 'webhookHandlers'),
    flags: all(folder, 'flags'),
    findings: all(folder, 'findings'),
    suppressed: folder.summary?.suppressed ?? 0,
    problems: folder.summary?.problems ?? [],
  };
}

const tool: ToolInfo = { name: 'faultline', version };

function reportOf(folder: Folder): FolderReport[] {
  const { summary, uri, name } = folder;
  if (!summary) return [];
  const { callSites, webhookHandlers, flags, findings } = treeOf(folder);
  const { coverage } = summary;
  const common = { version: 1 as const, tool, root: '.' as const, coverage, problems: [...summary.problems] };
  return [
    {
      uri,
      name,
      inventory: { ...common, callSites: [...callSites], webhookHandlers: [...webhookHandlers], flags: [...flags] },
      check: { ...common, findings: [...findings], suppressed: summary.suppressed, summary: countsOf(summary) },
    },
  ];
}

const countsOf = ({ files, callSites, error, warning, info }: Summary) => ({ files, callSites, error, warning, info });
