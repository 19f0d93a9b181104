import { defineLibrary } from '../model/library';

/** `timeout(promise, ms)`; the work goes on. */
export default defineLibrary({
  id: 'promise-timeout',
  packages: ['promise-timeout'],
  operators: {
    timeout: { first: true, timeout: { ms: '$0', scope: 'total', cancels: false } },
  },
  sources: [
    {
      fact: 'timeout',
      from: 'promise-timeout@1.3.0/index.js: timeout, Promise.race with a timer; measured: 100 ms rejected at 100 ms',
    },
  ],
});
