/**
 * Verdicts on real projects: file, line, what holds; a selection of them read by hand, the rest pinned as found. They are compared when the checkouts are at hand
 * (`FAULTLINE_CORPUS`: a folder with one folder per repository, at the pinned commits).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../server/engine/check';
import { openSession } from '../../server/engine/session';
import { defaultConfig } from '../../shared/config';
import { root } from '../harness/files';

interface PinnedCall {
  readonly file: string;
  readonly line: number;
  readonly context?: string;
  readonly timeout?: string;
  readonly retry?: string;
  readonly attempts?: number | null;
  /** Of the judged rules, exactly those that complain about this call. */
  readonly rules?: readonly string[];
}

interface Pins {
  readonly repository: string;
  readonly commit: string;
  readonly callSites?: number;
  readonly kinds?: Readonly<Record<string, number>>;
  /** Rules whose findings were read. */
  readonly judged: readonly string[];
  readonly calls: readonly PinnedCall[];
}

const folder = join(root, 'test/ruling');
const corpus = process.env.FAULTLINE_CORPUS ?? '';
const pinned = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({
    name: basename(name, '.json'),
    pins: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Pins,
  }));

describe('pins', () => {
  it.each(pinned)('$name is well-formed', ({ pins }) => {
    expect(pins.repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
    expect(pins.commit).toMatch(/^[0-9a-f]{7,40}$/);
    expect(pins.calls.length).toBeGreaterThan(0);
    const states = ['present', 'absent', 'unknown', undefined];
    const bad = pins.calls.filter(
      (c) =>
        typeof c.file !== 'string' ||
        !Number.isInteger(c.line) ||
        !states.includes(c.timeout) ||
        !states.includes(c.retry) ||
        (c.rules ?? []).some((rule) => !pins.judged.includes(rule)),
    );
    expect(bad).toEqual([]);
  });
});

const atHand = corpus === '' ? [] : pinned.filter(({ name }) => existsSync(join(corpus, name)));
if (atHand.length > 0) {
  describe('real projects', () => {
    it.each(atHand)('$name', { timeout: 300_000 }, ({ name, pins }) => {
      const config = { ...defaultConfig, preset: 'all' as const };
      const session = openSession({ root: join(corpus, name), config, types: 'off', cache: false });
      const facts = session.facts();
      session.dispose();
      const complaints = new Map<string, Set<string>>();
      for (const finding of judge(facts, config).findings) {
        if (!finding.callSite || !pins.judged.includes(finding.rule)) continue;
        const rules = complaints.get(finding.callSite) ?? new Set<string>();
        complaints.set(finding.callSite, rules.add(finding.rule));
      }
      const found = pins.calls.map((pin): PinnedCall => {
        const site = facts.callSites.find((s) => s.place.file === pin.file && s.place.line === pin.line);
        const at = { file: pin.file, line: pin.line };
        if (!site) return at;
        const { timeout, retry } = site.protections;
        return {
          ...at,
          ...('context' in pin ? { context: site.context } : {}),
          ...('timeout' in pin ? { timeout: timeout.state } : {}),
          ...('retry' in pin ? { retry: retry.state } : {}),
          ...('attempts' in pin ? { attempts: retry.attempts ?? null } : {}),
          ...('rules' in pin ? { rules: [...(complaints.get(site.id) ?? [])].sort() } : {}),
        };
      });
      expect(found).toEqual(pins.calls);
      const own = facts.callSites.filter((s) => s.context !== 'test');
      if (pins.callSites !== undefined) expect(own.length).toBe(pins.callSites);
      if (pins.kinds) {
        const kinds: Record<string, number> = {};
        for (const site of own) kinds[site.kind] = (kinds[site.kind] ?? 0) + 1;
        expect(kinds).toEqual(pins.kinds);
      }
    });
  });
}
