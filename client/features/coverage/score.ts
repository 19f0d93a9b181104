/** Numbers and words of the scorecard. */
import type { CoverageRow } from '../../../shared/report';

export type Measure = 'timeout' | 'retry' | 'breaker' | 'fallback';
export const measures: readonly Measure[] = ['timeout', 'retry', 'breaker', 'fallback'];

export const measureLabels: Readonly<Record<Measure, string>> = {
  timeout: 'Timeout',
  retry: 'Retry',
  breaker: 'Circuit breaker',
  fallback: 'Fallback',
};

/** Mean of the timeout and retry coverage, 0–1: the two that every project needs; null where neither counts. */
export function scoreOf(row: CoverageRow): number | null {
  const ratios = [row.timeout, row.retry].filter((ratio): ratio is number => ratio !== null);
  return ratios.length === 0 ? null : ratios.reduce((a, b) => a + b, 0) / ratios.length;
}

/** Rounded down, so that 100 % means all. */
export function percent(ratio: number): string {
  return `${Math.floor(ratio * 100 + 1e-9)} %`;
}

export function bar(ratio: number, width = 10): string {
  const full = Math.floor(ratio * width + 1e-9);
  return '█'.repeat(full) + '░'.repeat(width - full);
}

/** `▲ 5` percentage points since the baseline; empty when nothing changed or there is none. */
export function changeWords(now: number, before: number | null): string {
  if (before === null) return '';
  const points = Math.round((now - before) * 100);
  return points === 0 ? '' : points > 0 ? `▲ ${points}` : `▼ ${-points}`;
}
