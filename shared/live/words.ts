/** Words of health and breaker states, in every spelling met in the wild, and how to weigh two of them. */
import type { BreakerState, HealthStatus } from './model';

const health: Record<Exclude<HealthStatus, 'unknown'>, readonly string[]> = {
  up: ['ok', 'up', 'pass', 'healthy', 'good', 'alive', 'ready', 'available', 'green', 'success', 'operational'],
  degraded: ['warn', 'warning', 'degraded', 'yellow', 'partial'],
  down: [
    'fail',
    'failed',
    'error',
    'down',
    'unhealthy',
    'critical',
    'red',
    'out_of_service',
    'shutting_down',
    'unavailable',
  ],
};

const healthWords = new Map<string, HealthStatus>(
  (['up', 'degraded', 'down'] as const).flatMap((status) => health[status].map((word) => [word, status] as const)),
);

const breakerWords = new Map<string, BreakerState>([
  ['closed', 'closed'],
  ['open', 'open'],
  ['halfopen', 'half-open'],
  ['isolated', 'forced-open'],
  ['forcedopen', 'forced-open'],
  ['disabled', 'disabled'],
  ['metricsonly', 'disabled'],
]);

/** The status a word stands for; anything but a known word (numbers and booleans too) is `unknown`. */
export function healthOf(word: unknown): HealthStatus {
  if (typeof word !== 'string') return 'unknown';
  return (
    healthWords.get(
      word
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    ) ?? 'unknown'
  );
}

/** The breaker state a word stands for: `HALF_OPEN`, `halfOpen`, `half-open` and `Half Open` are one. */
export function breakerOf(word: unknown): BreakerState {
  if (typeof word !== 'string') return 'unknown';
  return (
    breakerWords.get(
      word
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ''),
    ) ?? 'unknown'
  );
}

const order: readonly HealthStatus[] = ['up', 'unknown', 'degraded', 'down'];

/** The worse of two: down, then degraded, then unknown, then up. */
export function worse(a: HealthStatus, b: HealthStatus): HealthStatus {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
