import { defineLibrary } from '../model/library';

/** Commands by key, built in a chain; the factory keeps them, so that building one per call shares its breaker. */
export default defineLibrary({
  id: 'hystrixjs',
  packages: ['hystrixjs'],
  runs: {
    '**.run': {
      fn: '$0',
      layer: {
        breaker: true,
        timeout: { ms: '@timeout.$0', default: 30_000, scope: 'total', cancels: false },
        fallback: { fn: '@fallbackTo.$0', ifGiven: true },
      },
      deferred: 'execute',
      members: { fallbackTo: { fallback: { fn: '$0' } } },
    },
  },
  sources: [
    {
      fact: 'timeout',
      from: 'hystrixjs@0.2.0/lib/util/HystrixConfig.js: hystrix.execution.timeoutInMilliseconds 30000; measured: .timeout(100) rejected at 101 ms',
    },
    { fact: 'breaker', from: 'hystrixjs@0.2.0/lib/command/Command.js: execute, circuitBreaker.allowRequest()' },
    {
      fact: 'runs',
      from: 'hystrixjs@0.2.0/lib/command/CommandFactory.js: CommandBuilder, timeout(ms), fallbackTo(fn), run(fn)…build() gives the command of the key; hystrixCommandsCache',
    },
  ],
});
