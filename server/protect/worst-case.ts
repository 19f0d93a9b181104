/** How often and how long a call may be tried in all. */
import type { LayerFacts } from './types';

/**
 * Attempts multiply; time is, per layer from the inside out, `min(D, A·t + Σ waits)` with `t` the bound of one attempt
 * (tightest of the layers inside) and `D` a bound of all attempts. null where a layer is unbounded or unknown.
 */
export function worstCase(layers: readonly LayerFacts[]): { attempts: number | null; ms: number | null } {
  let attempts: number | null = 1;
  let ms: number | null = null;
  for (const layer of layers) {
    for (const b of layer.bounds) if (b.scope === 'attempt') ms = tighter(ms, b.state === 'present' ? b.ms : null);
    if (layer.repeat) {
      const n = layer.repeat.state === 'present' ? layer.repeat.attempts : null;
      attempts = attempts === null || n === null ? null : attempts * n;
      if (!layer.repeat.sharesLimit)
        ms = ms === null || n === null || layer.repeat.waitMs === null ? null : ms * n + layer.repeat.waitMs;
    }
    for (const b of layer.bounds) if (b.scope === 'total') ms = tighter(ms, b.state === 'present' ? b.ms : null);
  }
  return { attempts, ms: ms === null ? null : Math.round(ms) };
}

function tighter(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
