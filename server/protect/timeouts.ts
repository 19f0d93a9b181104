/** Time limits that the SDK's options and defaults set for a call. */
import type { Defaults, OptionSpec, Sdk } from '../model/catalogue';
import type { Evaluator } from '../link/evaluate';
import { clientOptions, readPath, requirementHolds } from '../link/options';
import type { RawSite } from '../link/sites';
import { alternatives, isUndefined, type Made, type Value } from '../link/values';
import { customFetch } from './custom-fetch';
import { milliseconds } from './durations';
import {
  defaultEvidence,
  evidenceAt,
  type Level,
  type Levels,
  nameOf,
  unknownBound,
  versionHolds,
  versionOf,
} from './levels';
import { nodeRequestBounds } from './node-request';
import { signalBounds } from './signals';
import type { Bound } from './types';

/** All time limits of a call within its SDK. */
export function timeoutBounds(ev: Evaluator, site: RawSite, levels: Levels, defaults: Defaults | null): Bound[] {
  const own = boundsOf(ev, site.sdk, levels.own);
  const out = [...own.bounds, ...nodeRequestBounds(ev, site)];
  const special = site.call.timeout !== undefined ? site.call.timeout : (defaults?.timeout ?? null);
  if (special && !own.off && !replaces(out, site.sdk, special.scope))
    out.push(byDefault(site.sdk, special, site.client?.made ?? null));
  for (const t of levels.through) {
    const inner = boundsOf(ev, t.sdk, t.levels);
    out.push(...inner.bounds);
    const limit = t.defaults?.timeout ?? null;
    // Two layers of the same SDK (a chain and its model) have one default between them.
    if (t.inherits && limit && !inner.off && !replaces(out, t.sdk, limit.scope) && t.sdk !== site.sdk)
      out.push(byDefault(t.sdk, limit, t.client.made));
  }
  // What is below decides where something is.
  const open = levels.through.length === 0 && (!defaults || defaults.unknown?.includes('timeout'));
  if (open && site.call.timeout === undefined && out.length === 0 && levels.own[0])
    out.push(unknownBound(levels.own[0], `${site.sdk.id}'s own limits are not known`));
  if (levels.open && levels.own[0] && out.length === 0)
    out.push(
      unknownBound({ ...levels.own[0], at: levels.open, source: 'client' }, 'what is underneath comes from elsewhere'),
    );
  return out;
}

function byDefault(sdk: Sdk, limit: NonNullable<Defaults['timeout']>, made: Made | null): Bound {
  return {
    state: 'present',
    ms: limit.ms,
    scope: limit.scope,
    covers: limit.covers,
    source: 'sdk-default',
    by: sdk.id,
    evidence: defaultEvidence(made, sdk.id),
    cancels: true,
  };
}

/** Does an option take the place of the default? A limit of the whole call leaves that of one attempt in force. */
function replaces(bounds: readonly Bound[], sdk: Sdk, scope: 'attempt' | 'total'): boolean {
  return bounds.some((b) => b.by === sdk.id && b.state === 'present' && (b.scope === scope || b.scope === 'attempt'));
}

function boundsOf(ev: Evaluator, sdk: Sdk, levels: readonly Level[], depth = 0): { bounds: Bound[]; off: boolean } {
  const bounds: Bound[] = [];
  const seen = new Set<string>();
  let off = false;
  for (const level of levels) {
    for (const spec of level.options) {
      if (spec.inert || !versionHolds(spec.versions, level.version.version, level.version.lowest)) continue;
      if (spec.sets !== 'timeout' && spec.sets !== 'signal' && spec.sets !== 'dispatcher' && spec.sets !== 'fetch')
        continue;
      const value = level.read(spec.path);
      if (isUndefined(value)) continue;
      const required = level.patched ? true : requirementHolds(ev, level.at, spec);
      if (required === false) continue;
      if (spec.sets !== 'timeout') {
        bounds.push(...carried(ev, level, spec, value, depth));
        continue;
      }
      // The same option set closer to the call wins over the client's.
      const name = `${nameOf(spec.path)} ${spec.scope ?? 'attempt'}`;
      if (seen.has(name)) continue;
      const read = milliseconds(ev, value, spec);
      if (read === 'unset') continue;
      seen.add(name);
      if (read === 'off') off = true;
      else {
        bounds.push({
          state: required === null ? 'unknown' : read.state,
          ms: read.ms,
          scope: spec.scope ?? 'attempt',
          covers: spec.covers ?? 'response',
          source: level.source,
          by: sdk.id,
          evidence: evidenceAt(level, `\`${nameOf(spec.path)}\` set here`, spec.path),
          cancels: true,
        });
      }
    }
  }
  return { bounds, off };
}

/** Limits that come with a signal, an agent, a transport or a fetch function. */
function carried(ev: Evaluator, level: Level, spec: OptionSpec, value: Value, depth: number): Bound[] {
  if (spec.sets === 'signal') return signalBounds(ev, level, value, spec);
  if (spec.sets === 'fetch') return customFetch(ev, level, value);
  return depth > 3 ? [] : dispatcherBounds(ev, level, value, depth);
}

/** Agents, dispatchers, handlers and transports have limits of their own. */
function dispatcherBounds(ev: Evaluator, level: Level, value: Value, depth: number): Bound[] {
  return alternatives(value).flatMap((v): Bound[] => {
    if (v.k === 'unknown' || v.k === 'param') return [unknownBound(level, 'a dispatcher that comes from elsewhere')];
    if (v.k !== 'client') return [];
    const version = versionOf(ev, v.sdk, v.pkg, v.made?.view.path ?? level.at.view.path);
    return boundsOf(ev, v.sdk, levelsOfValue(ev, v, version), depth + 1).bounds;
  });
}

function levelsOfValue(ev: Evaluator, v: Extract<Value, { k: 'client' }>, version: Level['version']): Level[] {
  return clientOptions(v.sdk, v.made).map(
    (c): Level => ({ ...c, source: 'client', sdk: v.sdk, version, read: (path) => readPath(ev, c.at, path) }),
  );
}
