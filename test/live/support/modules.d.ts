/** The little that the tests use of packages without types. */
declare module 'opossum' {
  interface Options {
    name?: string;
    timeout?: number;
    resetTimeout?: number;
    errorThresholdPercentage?: number;
    volumeThreshold?: number;
  }
  export default class CircuitBreaker<A extends unknown[] = unknown[], R = unknown> {
    constructor(action: (...args: A) => Promise<R>, options?: Options);
    fire(...args: A): Promise<R>;
    on(event: string, listener: (...args: unknown[]) => void): this;
    open(): void;
    close(): void;
    shutdown(): void;
    readonly opened: boolean;
    readonly halfOpen: boolean;
  }
}

declare module 'opossum-prometheus' {
  import type CircuitBreaker from 'opossum';
  import type { Registry } from 'prom-client';

  export default class PrometheusMetrics {
    constructor(options: { circuits?: CircuitBreaker[]; registry?: Registry });
    readonly metrics: Promise<string>;
  }
}
