import { defineLibrary } from '../model/library';

/** `delay(ms)` and `rangeDelay(least, most)`. */
export default defineLibrary({
  id: 'delay',
  packages: ['delay'],
  sleeps: { default: '$0', 'default.range': '$1', rangeDelay: '$1' },
  sources: [
    {
      fact: 'sleeps',
      from: 'delay@7.0.0/index.js: createDelay, rangeDelay; delay@5.0.0/index.js: delay.range(minimum, maximum)',
    },
  ],
});
