import { defineSdk } from '../../model/catalogue';
import { opens, socketMembers, socketUrl } from './_socket';

/** EventSource for Node. */
export default defineSdk({
  id: 'eventsource',
  packages: ['eventsource', 'event-source-polyfill'],
  kind: 'websocket',
  dependency: null,
  party: 'third',
  exports: {
    EventSource: { new: 'events', type: 'events' },
    EventSourcePolyfill: { new: 'events', type: 'events' },
    default: { new: 'events', type: 'events' },
    '*': { new: 'events' },
  },
  types: {
    events: {
      names: ['EventSource'],
      optionSet: 'socket',
      owns: 'connection',
      members: { new: opens({ streaming: true, longLived: true, reconnects: true }), ...socketMembers },
    },
  },
  optionSets: { socket: [...socketUrl, { path: '$1.fetch', sets: 'fetch', versions: '>=3.0.0' }] },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'reconnects 3 s after a loss, for ever; 300 s without data end the stream (platform fetch)',
    },
  ],
  hints: ['pass a `fetch` with a limit on the answer, and close the source after too many errors in a row'],
  sources: [
    { fact: 'retry', from: 'eventsource@5.1.5/dist/EventSource.js: #reconnectInterval = 3000 (read, not run)' },
    { fact: 'timeout', from: 'eventsource@4.1.1 and 5.1.5: fetch without a timer' },
  ],
});
