/** The innermost layer: what the SDK does by default, as its client and this call set it. */
import semver from 'semver';
import type { Evidence } from '../model/report';
import type { Defaults, OptionSpec, RetryDefault } from '../model/catalogue';
import { access } from '../link/access';
import type { Described } from '../link/describe';
import type { Evaluator } from '../link/evaluate';
import { callOptions, clientOptions, readPath } from '../link/options';
import { lineOf } from '../link/place';
import { constructionOf, type RawSite } from '../link/sites';
import { alternatives, type CallRef, type Frame, isUndefined, type Value } from '../link/values';
import { signalBounds } from './signals';
import type { Bound, LayerFacts, Owner, Repeat } from './types';

export interface Level { readonly at: CallRef; readonly options: readonly OptionSpec[]; readonly source: Owner }

/** Options of the call, then those of its client's clones and construction. */
export function levelsOf(site: RawSite, frame: Frame | null): Level[] {
  const at: CallRef = { view: site.view, node: site.node, frame };
  const own: Level = { at, options: callOptions(site.sdk, site.call.options, site.call.optionSet), source: 'call' };
  // Limits on queries and commands do not bound connecting, also where they are given to the call that connects.
  if (site.call.connects) return [site.call.timeout === null ? { ...own, options: site.call.options ?? [] } : own];
  const made = site.client?.made ?? null;
  return [own, ...clientOptions(site.sdk, made).map((c): Level => ({ ...c, source: c.at.step ? 'call' : 'client' }))];
}

export function versionHolds(range: string | undefined, version: string | null, lowest: string | null): boolean {
  if (!range || range === '*') return true;
  const v = version ?? lowest;
  return v === null ? true : semver.satisfies(v, range, { includePrerelease: true });
}

export interface SdkVersion { readonly version: string | null; readonly lowest: string | null }

/** The defaults that hold for a version; without one, the first entry (the newest line). */
export function defaultsFor(site: RawSite, version: SdkVersion): Defaults | null {
  return site.sdk.defaults.find((d) => versionHolds(d.versions, version.version, version.lowest)) ?? site.sdk.defaults[0] ?? null;
}

/** Evaluates the SDK's own layer for a site in a frame. */
export function sdkLayer(ev: Evaluator, site: RawSite, frame: Frame | null, described: Described, version: SdkVersion): LayerFacts {
  const levels = levelsOf(site, frame);
  const defaults = defaultsFor(site, version);
  const holds = (spec: OptionSpec): boolean => versionHolds(spec.versions, version.version, version.lowest);
  const bounds = timeouts(ev, site, levels, defaults, holds);
  const repeat = retries(ev, site, levels, defaults, holds, described);
  const client = constructionOf(site);
  const evidence: Evidence[] = client ? [{ file: client.view.path, line: lineOf(client.view, client.node), message: 'client made here' }] : [];
  const place = client ?? { view: site.view, node: site.node };
  return {
    by: site.sdk.id, repeat, bounds, breaker: null, bulkhead: null, fallback: null, evidence, origin: 'sdk',
    at: {
      file: place.view.path, line: lineOf(place.view, place.node),
      pos: place.view.facts.pos[place.node] ?? 0, end: place.view.facts.end[place.node] ?? 0,
    },
  };
}

function evidenceAt(level: Level, message: string): Evidence[] {
  return [{ file: level.at.view.path, line: lineOf(level.at.view, level.at.node), message }];
}

function timeouts(ev: Evaluator, site: RawSite, levels: readonly Level[], defaults: Defaults | null, holds: (o: OptionSpec) => boolean): Bound[] {
  const out: Bound[] = [];
  let off = false;
  const seen = new Set<string>();
  for (const level of levels) {
    for (const spec of level.options) {
      if (spec.inert || !holds(spec)) continue;
      if (spec.sets === 'signal') {
        out.push(...signalBounds(ev, level, readPath(ev, level.at, spec.path), spec));
        continue;
      }
      if (spec.sets === 'dispatcher') {
        out.push(...dispatcherBounds(ev, level, readPath(ev, level.at, spec.path)));
        continue;
      }
      if (spec.sets === 'fetch') {
        const custom = readPath(ev, level.at, spec.path);
        // A fetch of the project's own may bound the call in ways that are not followed here.
        if (!isUndefined(custom) && !plainFetch(custom)) out.push(unknownBound(level, 'a custom fetch'));
        continue;
      }
      if (spec.sets !== 'timeout') continue;
      // The same option set closer to the call wins over the client's.
      const name = spec.path.split('.').slice(1).join('.') || spec.path;
      if (seen.has(name)) continue;
      const value = readPath(ev, level.at, spec.path);
      if (isUndefined(value)) continue;
      seen.add(name);
      if (spec.requires && !requirementHolds(ev, level, spec)) continue;
      const read = milliseconds(ev, value, spec);
      if (read === 'off') off = true;
      else if (read === 'unset') seen.delete(name);
      else {
        out.push({
          state: read.state, ms: read.ms, scope: spec.scope ?? 'attempt', covers: spec.covers ?? 'response', source: level.source,
          by: site.sdk.id, evidence: evidenceAt(level, `\`${name}\` set here`), cancels: true,
        });
      }
    }
  }
  const special = site.call.timeout !== undefined ? site.call.timeout : (defaults?.timeout ?? null);
  const replaced = out.some((b) => b.source !== 'sdk-default' && b.state === 'present' && isOwnTimeout(b, site));
  if (special && !off && !replaced) {
    out.push({
      state: 'present', ms: special.ms, scope: special.scope, covers: special.covers, source: 'sdk-default', by: site.sdk.id,
      evidence: site.client?.made ? [{ file: site.client.made.view.path, line: lineOf(site.client.made.view, site.client.made.node), message: `${site.sdk.id}'s own default` }] : [],
      cancels: true,
    });
  }
  return out;
}

function isOwnTimeout(b: Bound, site: RawSite): boolean {
  return b.by === site.sdk.id;
}

function plainFetch(v: Value): boolean {
  return v.k === 'global' && v.path === 'fetch';
}

function unknownBound(level: Level, by: string): Bound {
  return { state: 'unknown', ms: null, scope: 'attempt', covers: 'unknown', source: level.source, by, evidence: evidenceAt(level, by), cancels: false };
}

function requirementHolds(ev: Evaluator, level: Level, spec: OptionSpec): boolean {
  if (!spec.requires) return true;
  const v = readPath(ev, level.at, spec.requires.path);
  return v.k === 'const' && v.v === spec.requires.equals;
}

/** undici agents and Node agents carry limits of their own. */
function dispatcherBounds(ev: Evaluator, level: Level, value: Value): Bound[] {
  const out: Bound[] = [];
  for (const v of alternatives(value)) {
    if (v.k === 'unknown' || v.k === 'param') out.push(unknownBound(level, 'a dispatcher'));
    if (v.k !== 'client') continue;
    for (const inner of clientOptions(v.sdk, v.made)) {
      for (const spec of inner.options) {
        if (spec.sets !== 'timeout' || spec.inert) continue;
        const read = milliseconds(ev, readPath(ev, inner.at, spec.path), spec);
        if (read === 'off' || read === 'unset') continue;
        out.push({
          state: read.state, ms: read.ms, scope: spec.scope ?? 'attempt', covers: spec.covers ?? 'response', source: 'client', by: v.sdk.id,
          evidence: evidenceAt({ ...inner, source: 'client' }, `\`${spec.path}\` of the dispatcher`), cancels: true,
        });
      }
    }
  }
  return out;
}

const UNITS = { ms: 1, s: 1000, min: 60_000, duration: 1 } as const;

/** A time in ms from an option's value. */
export function milliseconds(ev: Evaluator, value: Value, spec: OptionSpec): { state: 'present' | 'unknown'; ms: number | null } | 'off' | 'unset' {
  const off = spec.off ?? [0, false, null, Number.POSITIVE_INFINITY];
  const found: (number | null | 'off' | 'unset' | 'unknown')[] = alternatives(value).map((v) => {
    if (isUndefined(v)) return 'unset';
    if (v.k === 'global' && v.path === 'Infinity') return 'off';
    if (v.k === 'env') return null;
    if (v.k === 'obj' && spec.unit === 'duration') return durationObject(ev, v);
    if (v.k === 'obj') return 'unknown';
    if (v.k !== 'const') return v.k === 'ext' || v.k === 'response' || v.k === 'text' ? null : 'unknown';
    if (off.includes(v.v as number)) return 'off';
    if (typeof v.v === 'number') return Number.isNaN(v.v) ? null : v.v < 0 ? 'off' : v.v * UNITS[spec.unit ?? 'ms'];
    return typeof v.v === 'string' ? duration(v.v, UNITS[spec.unit ?? 'ms']) : 'unknown';
  });
  if (found.every((f) => f === 'unset')) return 'unset';
  if (found.every((f) => f === 'off' || f === 'unset')) return 'off';
  if (found.some((f) => f === 'unknown' || f === 'off' || f === 'unset')) return { state: 'unknown', ms: null };
  const numbers = found.filter((f): f is number => typeof f === 'number');
  return { state: 'present', ms: numbers.length === found.length ? Math.max(...numbers) : null };
}

/** `5s`, `2 minutes`, `500ms`, `1000`. */
export function duration(text: string, unit = 1): number | null {
  const m = /^\s*(\d+(?:\.\d+)?)\s*(ms|milli(?:second)?s?|s|secs?|seconds?|m|mins?|minutes?|h|hours?)?\s*$/i.exec(text);
  if (!m) return null;
  const n = Number(m[1]);
  const word = (m[2] ?? '').toLowerCase();
  if (!word) return n * unit;
  if (word.startsWith('mi') && !word.startsWith('min')) return n;
  if (word === 'ms') return n;
  if (word.startsWith('s')) return n * 1000;
  return word.startsWith('h') ? n * 3_600_000 : n * 60_000;
}

function durationObject(ev: Evaluator, v: Value): number | null {
  let total = 0;
  const units: [string, number][] = [['milliseconds', 1], ['seconds', 1000], ['minutes', 60_000], ['hours', 3_600_000]];
  let any = false;
  for (const [name, factor] of units) {
    const part = access(ev, v, name);
    if (part.k === 'const' && typeof part.v === 'number') {
      total += part.v * factor;
      any = true;
    }
  }
  return any ? total : null;
}

function retries(
  ev: Evaluator, site: RawSite, levels: readonly Level[], defaults: Defaults | null, holds: (o: OptionSpec) => boolean, described: Described,
): Repeat | null {
  const base: RetryDefault | null = site.call.retry !== undefined ? site.call.retry : (defaults?.retry ?? null);
  for (const level of levels) {
    for (const spec of level.options) {
      if (spec.inert || !holds(spec)) continue;
      if (spec.sets !== 'retries' && spec.sets !== 'attempts' && spec.sets !== 'retryObject' && spec.sets !== 'retrySwitch') continue;
      const value = readPath(ev, level.at, spec.path);
      if (isUndefined(value)) continue;
      const set = readRetry(ev, value, spec, base);
      if (set === 'default') continue;
      if (set === 'off') return null;
      const evidence = evidenceAt(level, `\`${spec.path.split('.').slice(1).join('.') || spec.path}\` set here`);
      const made = repeatOf(site, base, set.attempts, level.source, evidence);
      if (set.state === 'unknown') return { ...made, state: 'unknown', attempts: null };
      if (set.attempts !== null && set.attempts <= 1) return null;
      return repeats(set.methods ?? base?.repeats ?? 'all', described, made);
    }
  }
  if (!base || base.attempts === 1) return null;
  const evidence = site.client?.made
    ? [{ file: site.client.made.view.path, line: lineOf(site.client.made.view, site.client.made.node), message: `${site.sdk.id}'s own default` }] : [];
  return repeats(base.repeats, described, repeatOf(site, base, base.attempts, 'sdk-default', evidence));
}

/** Is this very call among those that are repeated? */
function repeats(which: RetryDefault['repeats'] | readonly string[], described: Described, made: Repeat): Repeat | null {
  if (which === 'all') return made;
  if (typeof which !== 'string') {
    if (!described.verb) return { ...made, state: 'unknown', attempts: null };
    return which.includes(described.verb.toUpperCase()) ? made : null;
  }
  const yes = which === 'reads' ? described.effect === 'read' : described.idempotent;
  if (described.effect === 'unknown' || yes === null) return { ...made, state: 'unknown', attempts: null };
  return yes ? made : null;
}

function repeatOf(site: RawSite, base: RetryDefault | null, attempts: number | null, source: Owner, evidence: Evidence[]): Repeat {
  const backoff = base?.backoff ?? 'unknown';
  return {
    state: 'present', attempts, bounded: attempts === null && base?.attempts === null ? 'absent' : 'present', delay: backoff === 'none' ? 'absent' : backoff === 'unknown' ? 'unknown' : 'present',
    backoff, jitter: base?.jitter ?? null, waitMs: attempts === null ? null : waits(base, attempts), source, by: site.sdk.id, evidence,
    filtersErrors: base?.on ? 'present' : 'unknown', autoKey: base?.autoIdempotencyKey ?? false,
  };
}

/** Sum of the waits between `attempts` tries: min(base·2^i, cap), the formula of the layers' worst case. */
export function waits(base: Pick<RetryDefault, 'backoff' | 'baseMs' | 'capMs'> | null, attempts: number): number | null {
  if (!base || base.backoff === 'none') return 0;
  if (base.baseMs === undefined) return null;
  let total = 0;
  for (let i = 0; i < attempts - 1; i++) {
    const step = base.backoff === 'exponential' ? base.baseMs * 2 ** i : base.backoff === 'linear' ? base.baseMs * (i + 1) : base.baseMs;
    total += Math.min(step, base.capMs ?? Number.POSITIVE_INFINITY);
  }
  return total;
}

interface SetRetry { state: 'present' | 'unknown'; attempts: number | null; methods: readonly string[] | null }

function readRetry(ev: Evaluator, value: Value, spec: OptionSpec, base: RetryDefault | null): SetRetry | 'off' | 'default' {
  const unknown: SetRetry = { state: 'unknown', attempts: null, methods: null };
  const list = alternatives(value);
  if (list.length > 1) {
    const all = list.map((v) => readRetry(ev, v, spec, base));
    const [first] = all;
    return first !== undefined && all.every((a) => JSON.stringify(a) === JSON.stringify(first)) ? first : unknown;
  }
  const v = list[0] ?? value;
  const off = spec.off ?? [];
  if (v.k === 'const' && (off as readonly unknown[]).includes(v.v)) return 'off';
  if (v.k === 'const' && (v.v === false || v.v === null)) return 'off';
  if (spec.sets === 'retrySwitch') return v.k === 'const' ? 'default' : v.k === 'obj' ? readObject(ev, v, spec, base) : unknown;
  if (v.k === 'const' && v.v === true) return 'default';
  if (v.k === 'const' && typeof v.v === 'number') {
    const attempts = spec.sets === 'attempts' ? v.v : v.v + 1;
    return attempts <= 1 ? 'off' : { state: 'present', attempts: Number.isFinite(attempts) ? attempts : null, methods: null };
  }
  if (v.k === 'global' && v.path === 'Infinity') return { state: 'present', attempts: null, methods: null };
  if (v.k === 'obj' && spec.sets === 'retryObject') return readObject(ev, v, spec, base);
  if (v.k === 'fn') return base ? { state: 'present', attempts: base.attempts, methods: null } : unknown;
  if (v.k === 'env') return { state: 'present', attempts: null, methods: null };
  return unknown;
}

function readObject(ev: Evaluator, v: Value, spec: OptionSpec, base: RetryDefault | null): SetRetry | 'off' | 'default' {
  const keys = spec.retryKeys;
  if (!keys) return base ? 'default' : { state: 'unknown', attempts: null, methods: null };
  const methods = keys.methods ? stringList(ev, access(ev, v, keys.methods)) : null;
  for (const [key, extra] of [[keys.retries, 1], [keys.attempts, 0]] as const) {
    if (!key) continue;
    const n = access(ev, v, key);
    if (isUndefined(n)) continue;
    if (n.k === 'const' && typeof n.v === 'number') return n.v + extra <= 1 ? 'off' : { state: 'present', attempts: n.v + extra, methods };
    if (n.k === 'fn') return { state: 'present', attempts: base?.attempts ?? null, methods };
    return n.k === 'env' ? { state: 'present', attempts: null, methods } : { state: 'unknown', attempts: null, methods };
  }
  return { state: 'present', attempts: base?.attempts ?? null, methods };
}

function stringList(ev: Evaluator, v: Value): readonly string[] | null {
  if (v.k !== 'arr') return null;
  const node = v.view.node(v.node);
  if (node[0] !== 'arr') return null;
  return node[1].map((i) => ev.ev(v.view, i, v.frame)).flatMap((x) => (x.k === 'const' && typeof x.v === 'string' ? [x.v.toUpperCase()] : []));
}
