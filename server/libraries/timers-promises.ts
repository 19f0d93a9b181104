import { defineLibrary } from '../model/library';

/** The platform's timers as promises. */
export default defineLibrary({
  id: 'timers-promises',
  packages: ['node:timers/promises', 'timers/promises'],
  sleeps: { setTimeout: '$0', 'scheduler.wait': '$0' },
  sources: [
    {
      fact: 'sleeps',
      from: 'measured on Node.js 20.20.2: setTimeout(50) resolved after 51 ms, scheduler.wait(50) after 50 ms',
    },
  ],
});
