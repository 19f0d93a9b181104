import { defineLibrary } from '../model/library';

/** Operators of `.pipe(…)`, the first one innermost. Only what runs at subscription (`defer`) is repeated. */
export default defineLibrary({
  id: 'rxjs',
  packages: ['rxjs', 'rxjs/operators'],
  operators: {
    retry: {
      first: false,
      repeat: {
        retries: ['$0', '$0.count'],
        default: null,
        backoff: 'fixed',
        base: '$0.delay',
        baseDefault: 0,
        // A function gives the wait of each try, and may end it.
        schedule: '$0.delay',
        jitter: false,
      },
    },
    // How often is up to the function that is given.
    retryWhen: {
      first: false,
      repeat: { default: 'unknown', backoff: 'fixed', schedule: '$0', jitter: false, filters: ['$0'] },
    },
    timeout: {
      first: false,
      fallback: { fn: '$0.with', ifGiven: true },
      timeout: { ms: ['$0', '$0.each', '$0.first'], scope: 'total', cancels: true },
    },
    timeoutWith: { first: false, fallback: true, timeout: { ms: '$0', scope: 'total', cancels: true } },
    catchError: { first: false, fallback: { fn: '$0' } },
    onErrorResumeNextWith: { first: false, fallback: true },
  },
  eager: ['from', 'forkJoin', 'merge', 'concat', 'combineLatest', 'zip', 'race'],
  fails: ['throwError.()'],
  passes: {
    from: ['$0'],
    defer: ['$0'],
    firstValueFrom: ['$0'],
    lastValueFrom: ['$0'],
    forkJoin: ['$0'],
    merge: ['$0', '$1', '$2', '$3'],
    concat: ['$0', '$1', '$2', '$3'],
    combineLatest: ['$0'],
    zip: ['$0', '$1', '$2', '$3'],
    race: ['$0', '$1', '$2', '$3'],
    iif: ['$1', '$2'],
    using: ['$1'],
    map: ['$0'],
    tap: ['$0'],
    mergeMap: ['$0'],
    flatMap: ['$0'],
    switchMap: ['$0'],
    concatMap: ['$0'],
    exhaustMap: ['$0'],
    expand: ['$0'],
    mergeScan: ['$0'],
    finalize: ['$0'],
  },
  sources: [
    {
      fact: 'retry',
      from: 'rxjs@7.8.2/dist/cjs/internal/operators/retry.js: count Infinity, no delay; measured: defer + retry(2) and retry({ count: 2 }) made 3 calls',
    },
    {
      fact: 'passes',
      from: 'measured: from(promise) with retry(2) made 1 call; rxjs@7.8.2/dist/cjs/index.js: exports',
    },
    {
      fact: 'timeout',
      from: 'measured: timeout(100) and timeout({ first: 100 }) rejected at 100 ms; rxjs@7.8.2/dist/cjs/internal/operators/timeout.js unsubscribes from the source',
    },
    { fact: 'order', from: 'rxjs@7.8.2/dist/cjs/internal/util/pipe.js: pipeFromArray, first operator first' },
    { fact: 'retryWhen, timeoutWith', from: 'rxjs@7.8.2/dist/cjs/operators/index.js: exports' },
  ],
});
