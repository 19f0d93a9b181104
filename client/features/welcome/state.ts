/** What the views have to say when they have nothing to show. */
import type { FolderTree, StatusParams } from '../../../shared/protocol';
import type { CoverageRow } from '../../../shared/report';

/** `empty`: all was read, and there is no remote call in it. */
export type ViewState = 'noProject' | 'virtual' | 'off' | 'scanning' | 'failed' | 'empty' | 'ready';

interface ServerLike {
  readonly state: 'off' | 'virtual' | 'starting' | 'running' | 'restarting' | 'failed';
  readonly status: StatusParams | null;
}

export function viewState(server: ServerLike, folders: readonly FolderTree[] | null, openFolders: number): ViewState {
  if (openFolders === 0) return 'noProject';
  if (server.state === 'virtual' || server.state === 'off' || server.state === 'failed') return server.state;
  const states = server.status?.folders ?? [];
  if (states.length > 0 && states.every((folder) => folder.state === 'failed')) return 'failed';
  if (!folders) return 'scanning';
  return folders.some((folder) => folder.callSites.length + folder.findings.length > 0) ? 'ready' : 'empty';
}

export interface Totals {
  readonly callSites: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Coverage of all folders together, weighted by their calls; null while nothing is known. */
  readonly row: CoverageRow | null;
}

export function totalsOf(status: StatusParams | null): Totals {
  const folders = status?.folders ?? [];
  const sum = (key: 'callSites' | 'error' | 'warning' | 'info'): number =>
    folders.reduce((total, folder) => total + folder[key], 0);
  const rows = folders.flatMap(({ total }) => (total && total.sites > 0 ? [total] : []));
  const mean = (key: 'timeout' | 'retry' | 'breaker' | 'fallback'): number | null => {
    const counted = rows.filter((row) => row[key] !== null);
    const weight = counted.reduce((total, row) => total + row.sites, 0);
    return weight === 0 ? null : counted.reduce((total, row) => total + (row[key] ?? 0) * row.sites, 0) / weight;
  };
  const row: CoverageRow = {
    sites: rows.reduce((total, each) => total + each.sites, 0),
    timeout: mean('timeout'),
    retry: mean('retry'),
    breaker: mean('breaker'),
    fallback: mean('fallback'),
  };
  return {
    callSites: sum('callSites'),
    error: sum('error'),
    warning: sum('warning'),
    info: sum('info'),
    row: rows.length > 0 ? row : null,
  };
}
