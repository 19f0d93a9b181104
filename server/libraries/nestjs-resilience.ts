import type { LayerSpec } from '../model/library';
import { defineLibrary } from '../model/library';

/** Strategies by class, and by the factory methods that make them. */
const strategies: Readonly<Record<string, LayerSpec>> = {
  Retry: {
    repeat: {
      // FixedBackoff, the default, ends one try earlier than the other backoffs.
      attempts: '$0.maxRetries',
      default: 5,
      backoff: 'fixed',
      base: 100,
      cap: '$0.maxDelay',
      capDefault: 30_000,
      jitter: false,
      schedule: '$0.backoff',
      filters: ['$0.retryable'],
    },
  },
  Timeout: { timeout: { ms: '$0', default: 1000, scope: 'total', cancels: false } },
  CircuitBreaker: {
    breaker: true,
    timeout: { ms: '$0.timeoutInMilliseconds', default: null, scope: 'attempt', cancels: false },
  },
  Bulkhead: { bulkhead: true },
  Throttle: { bulkhead: true },
  Fallback: { fallback: true },
  Cache: {},
  HealthCheck: {},
};

const policies = Object.entries(strategies).flatMap(([name, layer]): [string, LayerSpec][] => [
  [`${name}Strategy.new`, layer],
  [`**.create${name}Strategy.()`, layer],
]);

/** Decorators that apply strategies around a method, the first one innermost. */
export default defineLibrary({
  id: 'nestjs-resilience',
  packages: ['nestjs-resilience'],
  policies: Object.fromEntries(policies),
  decorators: {
    UseResilience: { compose: 'args-inner-first' },
    UseResilienceObservable: { compose: 'args-inner-first' },
    // Given to `@UseInterceptors(…)`.
    ResilienceInterceptor: { compose: 'args-inner-first' },
  },
  bases: {
    ResilienceCommand: { method: 'run', layer: { compose: '$0' } },
    ResilienceObservableCommand: { method: 'run', layer: { compose: '$0' } },
  },
  schedules: {
    FixedBackoff: { backoff: 'fixed', base: 100, jitter: false },
    LinearBackoff: { backoff: 'linear', base: 100, jitter: false },
    ExponentialBackoff: { backoff: 'exponential', base: 100, jitter: false },
    FibonacciBackoff: { backoff: 'exponential', base: 100, jitter: false },
    JitterBackoff: { backoff: 'exponential', base: 100, jitter: true },
    EqualJitterBackoff: { backoff: 'exponential', base: 100, jitter: true },
    DecorrelatedJitterBackoff: { backoff: 'exponential', base: 100, jitter: true },
    'FixedBackoff.new': { backoff: 'fixed', base: '$0.baseDelay', jitter: false },
    'LinearBackoff.new': { backoff: 'linear', base: '$0.baseDelay', jitter: false },
    'ExponentialBackoff.new': { backoff: 'exponential', base: '$0.baseDelay', jitter: false },
    'FibonacciBackoff.new': { backoff: 'exponential', base: '$0.baseDelay', jitter: false },
    'JitterBackoff.new': { backoff: 'exponential', base: '$0.baseDelay', jitter: true },
    'EqualJitterBackoff.new': { backoff: 'exponential', base: '$0.baseDelay', jitter: true },
    'DecorrelatedJitterBackoff.new': { backoff: 'exponential', base: '$0.baseDelay', jitter: true },
  },
  sources: [
    {
      fact: 'retry',
      from: 'nestjs-resilience@2.1.3/dist/strategies/retry.strategy.js: DEFAULT_OPTIONS; measured: maxRetries 3 made 3 calls with FixedBackoff and 4 with ExponentialBackoff, the default 5',
    },
    { fact: 'timeout', from: 'nestjs-resilience@2.1.3/dist/strategies/timeout.strategy.js: DEFAULT_OPTIONS 1000' },
    {
      fact: 'breaker',
      from: 'nestjs-resilience@2.1.3/dist/strategies/circuit-breaker.strategy.js: process, timeoutInMilliseconds; no limit by default',
    },
    {
      fact: 'order',
      from: 'nestjs-resilience@2.1.3/dist/commands/resilience.command.js: execute; measured: (Timeout 100, Retry 3) made 3 calls of 100 ms, (Retry 3, Timeout 100) 1',
    },
    {
      fact: 'state',
      from: 'nestjs-resilience@2.1.3/dist/decorators/base-resilience.decorator.js: one command per instance and method',
    },
    {
      fact: 'bases',
      from: 'nestjs-resilience@2.1.3/dist/commands/base.command.d.ts: constructor(strategies, group, name), run, execute; dist/resilience.interceptor.js: ResilienceInterceptor(...strategies)',
    },
    { fact: 'schedules', from: 'nestjs-resilience@2.1.3/dist/helpers/*.backoff.js: getGenerator, baseDelay 100' },
  ],
});
