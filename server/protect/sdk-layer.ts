/** The innermost layers: what the SDK does by default, as its client and this call set it, and what is put around a client. */
import type { Evidence } from '../model/report';
import type { Described } from '../link/describe';
import type { Evaluator } from '../link/evaluate';
import { clientOptions, readPath } from '../link/options';
import { lineOf } from '../link/place';
import type { RawSite } from '../link/sites';
import type { CallRef, Frame, Made } from '../link/values';
import { defaultsOf, type Levels, levelsOf, nameOf, type SdkVersion, versionHolds } from './levels';
import { repeated, repeatOf, sdkRepeat } from './sdk-retries';
import { timeoutBounds } from './timeouts';
import type { LayerFacts } from './types';

export { duration, milliseconds } from './durations';
export { type Level, levelsOf, type SdkVersion, versionHolds } from './levels';
export { waits } from './sdk-retries';

/** Evaluates the SDK's own layer for a site in a frame. */
export function sdkLayer(
  ev: Evaluator,
  site: RawSite,
  frame: Frame | null,
  described: Described,
  version: SdkVersion,
): LayerFacts {
  const levels = levelsOf(ev, site, frame, version);
  const defaults = defaultsOf(site.sdk, version);
  const client = site.client?.made ?? null;
  const evidence: Evidence[] = client
    ? [{ file: client.view.path, line: lineOf(client.view, client.node), message: 'client made here' }]
    : [];
  const model = site.pick === undefined ? null : (levels.through[levels.through.length - 1]?.client.made ?? null);
  if (model)
    evidence.push({
      file: model.view.path,
      line: lineOf(model.view, model.node),
      message: 'one of the models it may go through',
    });
  const repeat = sdkRepeat(ev, site, levels, defaults, described);
  return {
    by: site.sdk.id,
    repeat: repeat ? { ...repeat, off: switchOff(levels, version) } : null,
    bounds: timeoutBounds(ev, site, levels, defaults),
    breaker: null,
    bulkhead: null,
    fallback: null,
    evidence,
    origin: 'sdk',
    at: placeOf(client ?? site),
  };
}

/** A site once for each client it can be made with, and for each that can be below those. */
export function variantsOf(ev: Evaluator, site: RawSite, version: SdkVersion): readonly RawSite[] {
  return [site, ...(site.others ?? [])].flatMap((one): RawSite[] => {
    const { ways } = levelsOf(ev, one, null, version);
    return ways > 1 ? Array.from({ length: ways }, (_, pick) => ({ ...one, pick })) : [one];
  });
}

/** The option that switches the SDK's own retries off, closest to the call first: `maxRetries: 0`. */
function switchOff(levels: Levels, version: SdkVersion): string | null {
  for (const level of [...levels.own, ...levels.through.flatMap((t) => t.levels)]) {
    for (const spec of level.options) {
      if (spec.inert || spec.only || !versionHolds(spec.versions, version.version, version.lowest)) continue;
      const name = nameOf(spec.path);
      if (!/^\w+$/.test(name)) continue;
      if (spec.sets === 'retries') return `${name}: 0`;
      if (spec.sets === 'attempts') return `${name}: 1`;
    }
  }
  return null;
}

function placeOf(at: Pick<CallRef, 'view' | 'node'>): NonNullable<LayerFacts['at']> {
  return {
    file: at.view.path,
    line: lineOf(at.view, at.node),
    pos: at.view.facts.pos[at.node] ?? 0,
    end: at.view.facts.end[at.node] ?? 0,
  };
}

/** Layers that steps of the client's making put around its calls (`model.withRetry()`, `model.withFallbacks([…])`), innermost first. */
export function addedLayers(ev: Evaluator, site: RawSite, described: Described): LayerFacts[] {
  const steps: Made[] = [];
  for (let m = site.client?.made ?? null; m; m = m.base) if (m.adds) steps.unshift(m);
  return steps.map((m): LayerFacts => {
    const evidence = [
      {
        file: m.view.path,
        line: lineOf(m.view, m.node),
        message: m.adds?.repeat ? 'repeated here' : 'alternatives given here',
      },
    ];
    const rule = m.adds?.repeat ?? null;
    const attempts = rule ? attemptsOf(ev, site, m, rule.attempts) : null;
    const made = rule ? repeatOf(site.sdk, rule, attempts, 'wrapper', evidence) : null;
    return {
      by: site.sdk.id,
      bounds: [],
      breaker: null,
      bulkhead: null,
      evidence,
      origin: 'library',
      at: placeOf(m),
      repeat:
        rule && made && attempts !== 1
          ? repeated(rule.repeats, described, { ...made, filtersErrors: 'unknown' })
          : null,
      fallback: m.adds?.fallback ? 'present' : null,
    };
  });
}

function attemptsOf(ev: Evaluator, site: RawSite, made: Made, given: number | null): number | null {
  const level = clientOptions(site.sdk, { ...made, base: null })[0];
  const spec = level?.options.find((o) => o.sets === 'attempts');
  const v = spec ? readPath(ev, made, spec.path) : null;
  return v?.k === 'const' && typeof v.v === 'number' ? v.v : v && v.k !== 'const' ? null : given;
}
