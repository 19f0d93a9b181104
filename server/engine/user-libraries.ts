/** `wrappers` of the config as entries of the library reader, and project modules named in the config. */
import { type Config, parseDuration, type WrapperConfig } from '../../shared/config';
import type { LayerSpec, Library, RunSpec } from '../model/library';

/** Specifier under which a module of the project stands when the config describes it: its path without extension. */
export function moduleSpecifier(path: string): string {
  return `./${path.replace(/^\.\//, '').replace(/(\/index)?\.[cm]?[jt]sx?$/, '')}`;
}

/** Libraries for the wrappers that the user describes, in the order of the config. */
export function userLibraries(config: Pick<Config, 'wrappers'>): Library[] {
  return config.wrappers.map((wrapper, index) => {
    const exported = wrapper.export ?? 'default';
    const run: RunSpec = {
      fn: `$${wrapper.fn ?? 0}`,
      layer: layerOf(wrapper),
      shared: true,
      ...(wrapper.returnsFunction ? { deferred: '' as const } : {}),
    };
    const { method } = wrapper;
    const paths = method
      ? [`${exported}.${method}`, `${exported}.new.${method}`, `${exported}.().${method}`]
      : [exported];
    return {
      id: method ?? (exported === 'default' ? `wrapper ${index + 1}` : exported),
      packages: [wrapper.package ?? moduleSpecifier(wrapper.module ?? '')],
      runs: Object.fromEntries(paths.map((path) => [path, run])),
      sources: [{ fact: '*', from: 'faultline.config.jsonc' }],
    };
  });
}

function layerOf(w: WrapperConfig): LayerSpec {
  const attempt = milliseconds(w.timeoutMs);
  const total = milliseconds(w.totalTimeoutMs);
  const cancels = w.cancels ?? false;
  return {
    ...(w.attempts !== undefined && w.attempts !== null && w.attempts > 1
      ? { repeat: { default: w.attempts, backoff: w.backoff ?? 'exponential', jitter: w.jitter ?? true } }
      : {}),
    ...(attempt !== null
      ? { timeout: { ms: attempt, scope: 'attempt' as const, cancels } }
      : total !== null
        ? { timeout: { ms: total, scope: 'total' as const, cancels } }
        : {}),
    ...(w.breaker ? { breaker: true } : {}),
    ...(w.bulkhead ? { bulkhead: true } : {}),
    ...(w.fallback ? { fallback: true } : {}),
  };
}

function milliseconds(value: WrapperConfig['timeoutMs']): number | null {
  return value === undefined || value === null ? null : parseDuration(value);
}
