import { defineLibrary } from '../model/library';

/** `sleep(ms)`. */
export default defineLibrary({
  id: 'sleep-promise',
  packages: ['sleep-promise'],
  sleeps: { default: '$0' },
  sources: [{ fact: 'sleeps', from: 'sleep-promise@9.1.0/build/cjs.js: module.exports = function (ms)' }],
});
