/** Repeats that the SDK's options and defaults make of a call. */
import type { Defaults, OptionSpec, RetryDefault, Sdk } from '../model/catalogue';
import type { Evidence } from '../model/report';
import type { Described } from '../link/describe';
import type { Evaluator } from '../link/evaluate';
import { optionOf, requirementHolds } from '../link/options';
import type { RawSite } from '../link/sites';
import { alternatives, isUndefined, type Value } from '../link/values';
import { settled } from './defaults';
import { duration } from './durations';
import { defaultEvidence, evidenceAt, type Level, type Levels, nameOf, versionHolds } from './levels';
import type { Owner, Repeat } from './types';

const KINDS = new Set<OptionSpec['sets']>(['retries', 'attempts', 'retryObject', 'retrySwitch']);

/** The SDK's own repetition of a call, null when a failed attempt is not repeated. */
export function sdkRepeat(
  ev: Evaluator,
  site: RawSite,
  levels: Levels,
  defaults: Defaults | null,
  described: Described,
): Repeat | null {
  const base: RetryDefault | null = site.call.retry !== undefined ? site.call.retry : (defaults?.retry ?? null);
  const set = readLevels(ev, site.sdk, levels.own, base, described);
  if (set !== undefined) return set;
  for (const t of levels.through) {
    const inner = readLevels(ev, t.sdk, t.levels, t.defaults?.retry ?? null, described);
    if (inner !== undefined) return inner;
  }
  const under = levels.through.find((t) => t.inherits && t.sdk !== site.sdk && t.defaults !== null);
  const counts = under && (under.sdk.kind === 'llm' || base === null) ? under : null;
  const rule = counts ? (counts.defaults?.retry ?? null) : base;
  const by = counts?.sdk ?? site.sdk;
  const made = counts ? counts.client.made : (site.client?.made ?? null);
  if (!counts && (defaults === null || defaults.unknown?.includes('retry')) && site.call.retry === undefined)
    return unknownRepeat(by, defaultEvidence(made, by.id));
  if (!rule || rule.attempts === 1) return null;
  return repeated(
    rule.repeats,
    described,
    repeatOf(by, rule, rule.attempts, 'sdk-default', defaultEvidence(made, by.id)),
  );
}

/** What the first level says that sets a retry; undefined when none does. */
function readLevels(
  ev: Evaluator,
  sdk: Sdk,
  levels: readonly Level[],
  base: RetryDefault | null,
  described: Described,
): Repeat | null | undefined {
  for (const level of levels) {
    for (const spec of level.options) {
      if (
        !KINDS.has(spec.sets) ||
        spec.inert ||
        !versionHolds(spec.versions, level.version.version, level.version.lowest)
      )
        continue;
      // The tries of a wrapper around the client are a layer of their own.
      if ('adds' in level.at && level.at.adds) continue;
      const half = spec.only === 'reads' ? 'read' : spec.only === 'writes' ? 'write' : null;
      if (half && described.effect !== half && described.effect !== 'unknown') continue;
      const value = level.read(spec.path);
      if (isUndefined(value)) continue;
      const required = level.patched ? true : requirementHolds(ev, level.at, spec);
      if (required === false) continue;
      const set = readRetry(ev, value, spec, base);
      if (set === 'default') continue;
      if (set === 'off') return null;
      const shape = set.shape ? { ...(base ?? SHAPELESS), ...set.shape } : base;
      const made = repeatOf(
        sdk,
        shape,
        set.attempts,
        level.source,
        evidenceAt(level, `\`${nameOf(spec.path)}\` set here`, spec.path),
        set.endless,
      );
      if (set.state === 'unknown' || required === null || (half && described.effect === 'unknown'))
        return { ...made, state: 'unknown', attempts: null };
      if (set.attempts !== null && set.attempts <= 1) return null;
      return repeated(set.methods ?? base?.repeats ?? 'all', described, made);
    }
  }
  return undefined;
}

const SHAPELESS = { attempts: null, backoff: 'fixed', jitter: false, repeats: 'all' } as const satisfies RetryDefault;

/** Is this very call among those that are repeated? */
export function repeated(
  which: RetryDefault['repeats'] | readonly string[],
  described: Described,
  made: Repeat,
): Repeat | null {
  if (which === 'all') return made;
  if (typeof which !== 'string') {
    if (!described.verb) return { ...made, state: 'unknown', attempts: null };
    return which.includes(described.verb.toUpperCase()) ? made : null;
  }
  const yes = which === 'reads' ? described.effect === 'read' : described.idempotent;
  if (described.effect === 'unknown' || yes === null) return { ...made, state: 'unknown', attempts: null };
  return yes ? made : null;
}

export function repeatOf(
  sdk: Pick<Sdk, 'id'>,
  base: RetryDefault | null,
  attempts: number | null,
  source: Owner,
  evidence: Evidence[],
  endless = false,
): Repeat {
  const backoff = base?.backoff ?? 'unknown';
  return {
    // Without a number of tries the SDK's own limit (a time, a deadline) still ends it, unless code says otherwise.
    state: 'present',
    attempts,
    bounded: endless ? 'absent' : attempts === null && base?.attempts === null ? 'unknown' : 'present',
    delay: backoff === 'none' ? 'absent' : backoff === 'unknown' ? 'unknown' : 'present',
    backoff,
    jitter: base?.jitter ?? null,
    waitMs: attempts === null ? null : waits(base, attempts),
    source,
    by: sdk.id,
    evidence,
    filtersErrors: base?.on ? 'present' : 'unknown',
    autoKey: base?.autoIdempotencyKey ?? false,
  };
}

function unknownRepeat(sdk: Sdk, evidence: Evidence[]): Repeat {
  return { ...repeatOf(sdk, null, null, 'sdk-default', evidence), state: 'unknown', bounded: 'unknown' };
}

/** Sum of the waits between `attempts` tries: min(base·2^i, cap), the formula of the layers' worst case; null when not known. */
export function waits(
  base: Pick<RetryDefault, 'backoff' | 'baseMs' | 'capMs'> | null,
  attempts: number,
): number | null {
  if (!base) return null;
  if (base.backoff === 'none') return 0;
  if (base.baseMs === undefined) return null;
  let total = 0;
  for (let i = 0; i < Math.min(attempts - 1, 1000); i++) {
    const step =
      base.backoff === 'exponential'
        ? base.baseMs * 2 ** i
        : base.backoff === 'linear'
          ? base.baseMs * (i + 1)
          : base.baseMs;
    total += Math.min(step, base.capMs ?? Number.POSITIVE_INFINITY);
  }
  return total;
}

interface SetRetry {
  readonly state: 'present' | 'unknown';
  readonly attempts: number | null;
  readonly methods: readonly string[] | null;
  readonly endless: boolean;
  readonly shape: { readonly baseMs?: number; readonly capMs?: number } | null;
}
const BARE = { methods: null, endless: false, shape: null } as const;

function readRetry(
  ev: Evaluator,
  value: Value,
  spec: OptionSpec,
  base: RetryDefault | null,
): SetRetry | 'off' | 'default' {
  const unknown: SetRetry = { ...BARE, state: 'unknown', attempts: null };
  const list = alternatives(ev.assumeDefaults ? settled(ev, value) : value);
  if (list.length > 1) {
    const all = list.map((v) => readRetry(ev, v, spec, base));
    const [first] = all;
    return first !== undefined && all.every((a) => JSON.stringify(a) === JSON.stringify(first)) ? first : unknown;
  }
  const v = list[0] ?? value;
  if (v.k === 'const') return readConstant(v.v, spec, unknown);
  if (v.k === 'global' && v.path === 'Infinity') return { ...BARE, state: 'present', attempts: null, endless: true };
  if (v.k === 'obj' && spec.sets !== 'retries' && spec.sets !== 'attempts') return readObject(ev, v, spec, base);
  if (v.k === 'fn') return base ? { ...BARE, state: 'present', attempts: base.attempts } : unknown;
  if (v.k === 'env' || v.k === 'ext')
    return spec.sets === 'retries' || spec.sets === 'attempts'
      ? { ...BARE, state: 'present', attempts: null }
      : unknown;
  // A client or model where settings are meant (`new Client(handler)`) sets none.
  return v.k === 'client' || v.k === 'obj' ? 'default' : unknown;
}

function readConstant(
  v: string | number | boolean | null | undefined,
  spec: OptionSpec,
  unknown: SetRetry,
): SetRetry | 'off' | 'default' {
  if (v === undefined) return 'default';
  const among = (list: readonly (string | number | boolean | null)[] | undefined): boolean =>
    list?.includes(v) ?? false;
  if (among(spec.ignores)) return 'default';
  if (among(spec.unbounded)) return { ...BARE, state: 'present', attempts: null, endless: true };
  if (among(spec.off)) return 'off';
  // A switch that says what turns it off (`disableRetry: true`) is on otherwise.
  if (spec.sets === 'retrySwitch' && spec.off) return 'default';
  if (v === false || v === null) return 'off';
  if (spec.sets === 'retrySwitch' || v === true) return 'default';
  const n = typeof v === 'string' && /^\d+$/.test(v) ? Number(v) : v;
  if (typeof n !== 'number') return unknown;
  const attempts = spec.sets === 'attempts' ? n : n + 1;
  if (attempts <= 1) return 'off';
  return {
    ...BARE,
    state: 'present',
    attempts: Number.isFinite(attempts) ? attempts : null,
    endless: !Number.isFinite(attempts),
  };
}

function readObject(
  ev: Evaluator,
  v: Value,
  spec: OptionSpec,
  base: RetryDefault | null,
): SetRetry | 'off' | 'default' {
  if (spec.sets === 'retrySwitch') return 'default';
  const strategy = optionOf(ev, v, 'strategy');
  if (strategy.k === 'const' && (strategy.v === 'none' || (spec.off ?? []).includes(strategy.v as string)))
    return 'off';
  const keys = spec.retryKeys;
  if (!keys) return base ? 'default' : { ...BARE, state: 'unknown', attempts: null };
  const at = (key: string): Value => key.split('.').reduce((o, name) => optionOf(ev, o, name), v);
  const methods = keys.methods ? stringList(ev, at(keys.methods)) : null;
  const shape = {
    ...time('baseMs', keys.baseMs ? at(keys.baseMs) : null),
    ...time('capMs', keys.capMs ? at(keys.capMs) : null),
  };
  const found = { methods, endless: false, shape: Object.keys(shape).length > 0 ? shape : null };
  for (const [key, extra] of [
    [keys.retries, 1],
    [keys.attempts, 0],
  ] as const) {
    if (!key) continue;
    const n = at(key);
    if (isUndefined(n)) continue;
    if (n.k === 'const' && typeof n.v === 'number') {
      if (n.v + extra <= 1) return 'off';
      return {
        ...found,
        state: 'present',
        attempts: Number.isFinite(n.v) ? n.v + extra : null,
        endless: !Number.isFinite(n.v),
      };
    }
    if (n.k === 'global' && n.path === 'Infinity') return { ...found, state: 'present', attempts: null, endless: true };
    if (n.k === 'fn') return { ...found, state: 'present', attempts: base?.attempts ?? null };
    return n.k === 'env'
      ? { ...found, state: 'present', attempts: null }
      : { ...found, state: 'unknown', attempts: null };
  }
  return { ...found, state: 'present', attempts: base?.attempts ?? null };
}

function time(key: 'baseMs' | 'capMs', v: Value | null): { baseMs?: number; capMs?: number } {
  const ms = v?.k === 'const' ? (typeof v.v === 'number' ? v.v : typeof v.v === 'string' ? duration(v.v) : null) : null;
  return ms === null ? {} : { [key]: ms };
}

function stringList(ev: Evaluator, v: Value): readonly string[] | null {
  if (v.k !== 'arr') return null;
  const node = v.view.node(v.node);
  if (node[0] !== 'arr') return null;
  return node[1]
    .map((i) => ev.ev(v.view, i, v.frame))
    .flatMap((x) => (x.k === 'const' && typeof x.v === 'string' ? [x.v.toUpperCase()] : []));
}
