import type { Library } from '../model/library';
import { defineLibrary } from '../model/library';

type Operators = NonNullable<Library['operators']>;

/** Members of a module (`Effect.retry`), and the same names imported from the module itself (`effect/Effect`). */
function of<T>(module: string, members: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, spec]) => [
      [`${module}.${name}`, spec],
      [name, spec],
    ]),
  );
}

const limit = (ms: string) => ({ ms, unit: 'duration', scope: 'total', cancels: true }) as const;
const fallback = { first: true, fallback: { fn: '$0' } } as const;

const fallbackSecond = { first: true, fallback: { fn: '$1' } } as const;

const operators: Operators = {
  retry: {
    first: true,
    repeat: {
      retries: '$0.times',
      default: null,
      backoff: 'none',
      schedule: ['$0', '$0.schedule'],
      jitter: false,
      filters: ['$0.while', '$0.until'],
    },
  },
  retryOrElse: {
    first: true,
    repeat: { default: null, backoff: 'none', schedule: '$0', jitter: false },
    fallback: true,
  },
  eventually: { first: true, repeat: { default: null, backoff: 'none', jitter: false } },
  timeout: { first: true, timeout: limit('$0') },
  timeoutOption: { first: true, timeout: limit('$0') },
  timeoutFail: { first: true, timeout: limit('$0.duration') },
  timeoutFailCause: { first: true, timeout: limit('$0.duration') },
  timeoutTo: { first: true, timeout: limit('$0.duration') },
  timeoutOrElse: { first: true, timeout: limit('$0.duration') },
  catch: fallback,
  catchAll: fallback,
  catchAllCause: fallback,
  catchCause: fallback,
  catchIf: fallbackSecond,
  catchSome: fallback,
  catchTag: fallbackSecond,
  catchTags: fallback,
  orElse: fallback,
  orElseSucceed: { first: true, fallback: true },
};

/** Effects or functions that are run, by argument; of operators in `.pipe` the function they are given. */
const passes: Readonly<Record<string, readonly string[]>> = {
  gen: ['$0', '$1'],
  fn: ['$0'],
  'fn.()': ['$0'],
  fnUntraced: ['$0'],
  promise: ['$0'],
  tryPromise: ['$0', '$0.try'],
  try: ['$0', '$0.try'],
  sync: ['$0'],
  suspend: ['$0'],
  async: ['$0'],
  callback: ['$0'],
  all: ['$0'],
  forEach: ['$0', '$1'],
  firstSuccessOf: ['$0'],
  race: ['$0', '$1'],
  raceAll: ['$0'],
  map: ['$0', '$1'],
  flatMap: ['$0', '$1'],
  andThen: ['$0', '$1'],
  tap: ['$0', '$1'],
  flatten: ['$0'],
  zip: ['$0', '$1'],
  zipLeft: ['$0', '$1'],
  zipRight: ['$0', '$1'],
  zipWith: ['$0', '$1'],
  as: ['$0'],
  asVoid: ['$0'],
  mapError: ['$0'],
  mapBoth: ['$0'],
  tapError: ['$0', '$1'],
  tapErrorCause: ['$0', '$1'],
  match: ['$0'],
  matchEffect: ['$0'],
  either: ['$0'],
  result: ['$0'],
  option: ['$0'],
  exit: ['$0'],
  ignore: ['$0'],
  ignoreLogged: ['$0'],
  orDie: ['$0'],
  sandbox: ['$0'],
  ensuring: ['$0'],
  onExit: ['$0'],
  onError: ['$0'],
  filterOrFail: ['$0'],
  when: ['$0'],
  unless: ['$0'],
  repeat: ['$0'],
  delay: ['$0'],
  scoped: ['$0'],
  provide: ['$0'],
  provideService: ['$0'],
  withSpan: ['$0'],
  withLogSpan: ['$0'],
  annotateLogs: ['$0'],
  annotateSpans: ['$0'],
  withConcurrency: ['$0'],
  interruptible: ['$0'],
  uninterruptible: ['$0'],
  acquireRelease: ['$0', '$1'],
  acquireUseRelease: ['$0', '$1', '$2'],
  cached: ['$0'],
  fork: ['$0'],
  forkDaemon: ['$0'],
  forkScoped: ['$0'],
  runPromise: ['$0'],
  runPromiseExit: ['$0'],
  runCallback: ['$0'],
  runFork: ['$0'],
  runSync: ['$0'],
  runSyncExit: ['$0'],
};

const schedules: NonNullable<Library['schedules']> = {
  'exponential.()': { backoff: 'exponential', base: '$0', jitter: false, times: null },
  'fibonacci.()': { backoff: 'exponential', base: '$0', jitter: false, times: null },
  'linear.()': { backoff: 'linear', base: '$0', jitter: false, times: null },
  'spaced.()': { backoff: 'fixed', base: '$0', jitter: false, times: null },
  'fixed.()': { backoff: 'fixed', base: '$0', jitter: false, times: null },
  'fromDelay.()': { backoff: 'fixed', base: '$0', jitter: false, times: 1 },
  'recurs.()': { backoff: 'none', jitter: false, times: '$0' },
  forever: { backoff: 'none', jitter: false, times: null },
  once: { backoff: 'none', jitter: false, times: 1 },
  stop: { backoff: 'none', jitter: false, times: 0 },
  'upTo.()': { backoff: 'none', combines: 'args', ends: true },
  'during.()': { backoff: 'none', times: null, ends: true },
  'whileInput.()': { backoff: 'none', combines: 'args', ends: true },
  'intersect.()': { backoff: 'none', combines: 'args' },
  'compose.()': { backoff: 'none', combines: 'args' },
  // As an operator of a pipe it is not called.
  jittered: { backoff: 'none', jitter: true },
  'jittered.()': { backoff: 'none', combines: 'args', jitter: true },
  'jitteredWith.()': { backoff: 'none', combines: 'args', jitter: true },
  'tapInput.()': { backoff: 'none', combines: 'args' },
  'tapOutput.()': { backoff: 'none', combines: 'args' },
};

/** Lazy effects: operators in a pipe apply from the inside out, or are called with the effect first. */
export default defineLibrary({
  id: 'effect',
  packages: ['effect', 'effect/Effect', 'effect/Schedule', 'effect/Function'],
  operators: {
    ...of('Effect', operators),
    'Effect.makeSemaphore.().withPermits': { first: false, bulkhead: true },
    'Effect.unsafeMakeSemaphore.().withPermits': { first: false, bulkhead: true },
  },
  runs: {
    'Effect.makeSemaphore.().withPermits.()': { fn: '$0', layer: { bulkhead: true } },
    'Effect.unsafeMakeSemaphore.().withPermits.()': { fn: '$0', layer: { bulkhead: true } },
  },
  passes: of('Effect', passes),
  schedules: {
    '**.pipe.()': { backoff: 'none', combines: 'self-and-args' },
    ...of('Schedule', schedules),
  },
  fails: [
    'Effect.fail.()',
    'Effect.failSync.()',
    'Effect.failCause.()',
    'Effect.die.()',
    'fail.()',
    'failSync.()',
    'failCause.()',
    'die.()',
  ],
  sleeps: of('Effect', { sleep: '$0' }),
  sources: [
    {
      fact: 'fails, ends',
      from: 'effect@3.22.4/dist/dts/Effect.d.ts: fail, failSync, failCause, die; effect@3.22.4/dist/dts/Schedule.d.ts: upTo, during, whileInput',
    },
    {
      fact: 'retry',
      from: 'effect@3.22.4/src/internal/schedule.ts: fromRetryOptions, options.schedule ?? forever; measured: Schedule.recurs(3) and { times: 3 } made 4 calls, with an exponential schedule of 10 ms 4 calls in 75 ms (3.22.4 and 4.1.0)',
    },
    {
      fact: 'timeout',
      from: 'measured: timeout("100 millis") failed at 104 ms and aborted the signal of tryPromise (3.22.4); timeoutOrElse({ duration: 100 }) at 102 ms (4.1.0)',
    },
    {
      fact: 'timeout.names',
      from: 'effect@3.22.4/dist/dts/Effect.d.ts: timeout, timeoutOption, timeoutFail, timeoutFailCause, timeoutTo; effect@4.1.0/dist/Effect.d.ts: timeout, timeoutOption, timeoutOrElse',
    },
    {
      fact: 'schedules',
      from: 'measured: exponential(20) intersected or composed with recurs(2) made 3 calls in 63 ms, fromDelay(10) 2, once 2; effect@3.22.4/dist/dts/Schedule.d.ts and 4.1.0/dist/Schedule.d.ts',
    },
    { fact: 'jitter', from: 'effect@3.22.4/src/internal/schedule.ts: jittered, 0.8 to 1.2' },
    {
      fact: 'fallback',
      from: 'effect@3.22.4/dist/dts/Effect.d.ts: catchAll, catchTag, orElse; effect@4.1.0/dist/Effect.d.ts: catch, catchCause, catchTag',
    },
    { fact: 'passes', from: 'effect@3.22.4/dist/dts/Effect.d.ts and effect@4.1.0/dist/Effect.d.ts: exports' },
    { fact: 'bulkhead', from: 'effect@3.22.4/dist/dts/Effect.d.ts: makeSemaphore, Semaphore.withPermits' },
    { fact: 'eventually', from: 'effect@3.22.4/dist/dts/Effect.d.ts: eventually, runs until it succeeds' },
  ],
});
