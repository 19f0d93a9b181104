import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExposition } from '../../shared/live/metrics/parse';
import { captures } from './support/captures';

/** Debian package `prometheus`; the reference for the text format. */
const present = spawnSync('promtool', ['--version']).status === 0;

/** Does the reference accept it? Exit 3 is its opinion on names, not on the syntax. */
function accepts(text: string): boolean {
  const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
  return status === 0 || (status === 3 && !/error while linting/.test(stderr));
}

describe(present ? 'against promtool' : 'promtool is not installed: nothing was compared', () => {
  it('captured pages are valid for both', ({ annotate }) => {
    if (!present) return void annotate('promtool is absent (Debian: apt-get install prometheus)');
    for (const { name, format, response } of captures()) {
      if (format !== 'prometheus-text' || name.includes('openmetrics')) continue;
      expect(parseExposition(response.text).badLines, name).toBe(0);
      expect(accepts(response.text.endsWith('\n') ? response.text : `${response.text}\n`), name).toBe(true);
    }
  });

  it('random and damaged lines are judged alike', ({ annotate }) => {
    if (!present) return void annotate('promtool is absent (Debian: apt-get install prometheus)');
    const blank = fc.constantFrom('', ' ', '\t', '  ');
    const name = fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,6}$/);
    const label = fc.tuple(
      fc.stringMatching(/^[a-z_][a-z0-9_]{0,4}$/),
      blank,
      fc.stringMatching(/^([ -!#-[\]-~é]|\\\\|\\"|\\n){0,8}$/),
      blank,
    );
    const labels = fc
      .uniqueArray(label, { selector: ([key]) => key, maxLength: 3 })
      .map((all) =>
        all.map(([key, before, value, after]) => `${before}${key}${after}=${before}"${value}"${after}`).join(','),
      );
    const number = fc.oneof(
      fc.double().map(String),
      fc.constantFrom(
        '+Inf',
        '-Inf',
        'NaN',
        '1',
        '.5',
        '5.',
        '1e3',
        '1E-3',
        '+1',
        '-1',
        '0x1',
        '1_0',
        'inf',
        '+nan',
        '',
      ),
    );
    const line = fc
      .record({
        name,
        labels: fc.option(labels),
        comma: fc.boolean(),
        gap: fc.constantFrom(' ', '\t', '   '),
        number,
        time: fc.constantFrom('', ' 123', ' -1', ' 1.5', ' x'),
      })
      .map(
        (l) =>
          `${l.name}${l.labels === null ? '' : `{${l.labels}${l.comma && l.labels ? ',' : ''}}`}${l.gap}${l.number}${l.time}`,
      );
    const damaged = fc
      .tuple(line, fc.nat(40), fc.constantFrom('', '"', '{', '}', ',', '=', '\\', ' ', '#', '-', 'x', '1'), fc.nat(2))
      .map(([text, at, put, drop]) => text.slice(0, at) + put + text.slice(at + drop));
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(line, damaged), (text) => {
        // a line that became a comment, or that carries what only OpenMetrics knows, is no test of a sample;
        // blanks at the end are taken here though the reference waits for a timestamp after them, and the reference
        // takes a sign right after the name
        fc.pre(
          !/^[ \t]*(#|$)/.test(text) && !/ # ?\{/.test(text) && !/[ \t]$/.test(text) && !/^\s*[\w:]+[+.-]/.test(text),
        );
        compared++;
        expect(parseExposition(`${text}\n`, { openMetrics: false }).badLines === 0, text).toBe(accepts(`${text}\n`));
      }),
      { numRuns: 120 },
    );
    annotate(`${compared} lines compared`);
  }, 60_000);
});
