import { defineLibrary } from '../model/library';

/** A queue with a limit on what runs at once; the time a task waits in it is not bounded. */
export default defineLibrary({
  id: 'p-queue',
  packages: ['p-queue'],
  policies: {
    'default.new': {
      bulkhead: { needs: ['$0.concurrency', '$0.intervalCap'] },
      timeout: { ms: '$0.timeout', default: null, scope: 'total', cancels: true },
    },
  },
  runs: {
    '**.add': {
      fn: '$0',
      policy: 'self',
      layer: { timeout: { ms: '$1.timeout', default: null, scope: 'total', cancels: true } },
    },
    '**.addAll': {
      fn: '$0.*',
      policy: 'self',
      layer: { timeout: { ms: '$1.timeout', default: null, scope: 'total', cancels: true } },
    },
  },
  sources: [
    {
      fact: 'policies',
      from: 'p-queue@10.0.0/dist/index.js: constructor, concurrency Infinity, interval 0, intervalCap Infinity, no timeout by default',
    },
    {
      fact: 'timeout',
      from: 'measured: timeout 100 rejected at 102 ms (10.0.0); resolved with undefined at 111 ms, with throwOnTimeout rejected at 118 ms (6.6.2)',
    },
    {
      fact: 'cancels',
      from: 'p-queue@10.0.0/dist/index.d.ts: add, the function gets { signal } that the timeout aborts; p-queue@9.0.0/dist/index.js: only the signal of the caller',
    },
  ],
});
