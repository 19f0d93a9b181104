import { describe, expect, it } from 'vitest';
import { bar, changeWords, percent, scoreOf } from '../../client/features/coverage/score';
import { totalsOf, viewState } from '../../client/features/welcome/state';
import type { FolderStatus, StatusParams } from '../../shared/protocol';

const folder: FolderStatus = {
  uri: 'file:///shop',
  name: 'shop',
  state: 'ready',
  files: 3,
  callSites: 10,
  error: 1,
  warning: 2,
  info: 3,
  total: { sites: 10, timeout: 0.5, retry: 0.3, breaker: null, fallback: null },
  message: null,
};
const status = (...folders: FolderStatus[]): StatusParams => ({ revision: 1, folders });

describe('what the views say', () => {
  const tree = {
    uri: '',
    name: '',
    callSites: [],
    webhookHandlers: [],
    flags: [],
    findings: [],
    suppressed: 0,
    problems: [],
  };

  it('without a folder, without a server, while it reads, when nothing was found', () => {
    expect(viewState({ state: 'running', status: null }, null, 0)).toBe('noProject');
    expect(viewState({ state: 'virtual', status: null }, null, 1)).toBe('virtual');
    expect(viewState({ state: 'failed', status: null }, null, 1)).toBe('failed');
    expect(viewState({ state: 'starting', status: null }, null, 1)).toBe('scanning');
    expect(viewState({ state: 'running', status: status(folder) }, [tree], 1)).toBe('empty');
  });

  it('failed only when every folder failed', () => {
    const failed: FolderStatus = { ...folder, state: 'failed', message: 'the config cannot be read' };
    expect(viewState({ state: 'running', status: status(failed) }, [], 1)).toBe('failed');
    expect(viewState({ state: 'running', status: status(failed, folder) }, null, 2)).toBe('scanning');
  });
});

describe('the score', () => {
  it('is the mean of timeout and retry, over all folders by their calls', () => {
    const other = { ...folder, total: { ...folder.total!, sites: 30, timeout: 1, retry: null } };
    const totals = totalsOf(status(folder, other));
    expect(totals).toMatchObject({ callSites: 20, error: 2, warning: 4, info: 6 });
    expect(totals.row).toMatchObject({ sites: 40, timeout: 0.875, retry: 0.3 });
    expect(scoreOf(totals.row!)).toBeCloseTo(0.5875);
    expect(totalsOf(null).row).toBeNull();
  });

  it('reads well', () => {
    expect(percent(0.999)).toBe('99 %');
    expect(percent(0.29)).toBe('29 %');
    expect(bar(0.5, 4)).toBe('██░░');
    expect([changeWords(0.5, 0.4), changeWords(0.4, 0.5), changeWords(0.4, null), changeWords(0.4, 0.4)]).toEqual([
      '▲ 10',
      '▼ 10',
      '',
      '',
    ]);
  });
});
