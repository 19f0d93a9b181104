import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../shared/config';
import { checkReport } from '../../server/engine/check';
import { inventoryReport } from '../../server/engine/inventory';
import { duration, enumerate, nearest } from '../../server/model/words';
import pretty from '../../server/report/pretty';
import { places, widthOf, wrap } from '../../server/report/text';
import { facts, place, site } from '../harness/facts';

const tool = { name: 'faultline', version: '0.0.0' } as const;
const how = { colour: false, width: 80, rules: [] };
const config = { ...defaultConfig, preset: 'all' as const };
const client = { file: 'src/http.ts', line: 4 };
const long = 'a-rather-long-host-name.internal.example.com';
const sites = [
  ...[3, 9, 12].map((line) =>
    site({
      place: place('src/users.ts', line, 9),
      cause: client,
      client: place('src/http.ts', 4),
      method: 'get',
      sdk: { package: 'axios', version: '1.7.9' },
      dependency: long,
    }),
  ),
  site({ place: place('src/a.ts', 3, 9) }),
  site({ place: place('src/a.ts', 8, 9) }),
  site({
    place: place('src/db.ts', 120, 15),
    kind: 'database',
    party: 'own',
    dependency: 'postgres',
    method: 'from.select.eq.order.limit.single',
    protections: { timeout: { state: 'unknown' } },
  }),
];
const project = facts({ callSites: sites });

describe('check', () => {
  const text = pretty.check?.(checkReport({ facts: project, config, tool }), how) ?? '';

  it('fits into 80 columns without colours', () => {
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    expect(text).not.toContain('\u001b');
  });

  it('has one row for a cause with its calls, and one for what reads the same in a file', () => {
    expect(text).toContain('src/http.ts\n  4      info     missing-circuit-breaker  3 calls\n');
    expect(text).toContain('         at src/users.ts:3, 9, 12\n');
    expect(text).toContain('src/a.ts\n  3:9    info     missing-circuit-breaker  2 calls\n');
    expect(text.match(/missing-timeout/g)).toHaveLength(2);
  });

  it('ends with a summary and the coverage', () => {
    expect(text).toMatch(
      /\n\n5 warnings, 11 infos · 6 remote calls in 12 files\nCoverage · timeout 0% · retry 0% · breaker 0%\nNot decided from the code: timeout of 1 call\n$/,
    );
    expect(pretty.check?.(checkReport({ facts: facts(), config, tool }), how)).toBe(
      'No findings · 0 remote calls in 12 files\n',
    );
  });

  it('has the same words with colours', () => {
    const coloured = pretty.check?.(checkReport({ facts: project, config, tool }), { ...how, colour: true }) ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes start with the escape character
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });
});

describe('inventory', () => {
  const text = pretty.inventory?.(inventoryReport({ facts: project, config, tool }), how) ?? '';

  it('groups by dependency and file, within 80 columns', () => {
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    expect(text).toContain(`${long} (http, 3 calls)\n  src/users.ts\n    3:9     get`);
    expect(text.indexOf('postgres (database')).toBeLessThan(text.indexOf('api.example.com (http'));
    expect(text).toContain('    120:15  from.select.eq.order.limit.single\n');
  });

  it('shows the coverage by kind', () => {
    expect(text).toMatch(
      /Coverage +calls +timeout +retry +breaker +fallback\n {2}database +1 +– +0% +– +–\n {2}http +5 +0% +0% +0% +–\n {2}total +6/,
    );
    expect(pretty.inventory?.(inventoryReport({ facts: facts(), config, tool }), how)).toBe(
      'No remote calls, webhook handlers or flags.\n',
    );
  });
});

describe('words', () => {
  it('durations', () => {
    expect(
      [0, 800, 999.6, 1000, 1500, 59_960, 60_000, 90_000, 1_801_500, 3_599_400, 3_600_000, 7_500_000, 7_199_000].map(
        duration,
      ),
    ).toEqual([
      '0 ms',
      '800 ms',
      '1000 ms',
      '1 s',
      '1.5 s',
      '1 min',
      '1 min',
      '1 min 30 s',
      '30 min 2 s',
      '59 min 59 s',
      '1 h',
      '2 h 5 min',
      '2 h',
    ]);
  });

  it('lists, places and wrapping', () => {
    expect([enumerate([]), enumerate(['a']), enumerate(['a', 'b', 'c']), enumerate(['a', 'b', 'c'], 1)]).toEqual([
      '',
      'a',
      'a, b and c',
      'a and 2 more',
    ]);
    expect(
      places(
        [
          { file: 'a', line: 1 },
          { file: 'a', line: 2 },
          { file: 'b', line: 3 },
          { file: 'c', line: 4 },
        ],
        3,
      ),
    ).toBe('a:1, 2; b:3 and 1 more');
    expect(wrap('aaa bbb ccc dddddddddd', 7, ' ')).toBe('aaa bbb\n ccc\n dddddddddd');
  });

  it('near names', () => {
    expect(nearest('missing-timout', ['missing-timeout', 'missing-retry'])).toBe('missing-timeout');
    expect(nearest('warn', ['off', 'info', 'warning', 'error'])).toBe('warning');
    expect(nearest('jsn', ['pretty', 'compact', 'json'])).toBe('json');
    expect(nearest('zebra', ['pretty', 'compact', 'json'])).toBeNull();
  });
});
