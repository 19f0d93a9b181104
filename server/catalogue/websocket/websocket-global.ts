import { defineSdk } from '../../model/catalogue';
import { opens, socketMembers, socketUrl } from './_socket';

/** The platform's `WebSocket` and `EventSource` (browsers, workers, Node from 22). */
export default defineSdk({
  id: 'websocket-global',
  packages: [],
  npm: null,
  kind: 'websocket',
  dependency: null,
  party: 'third',
  exports: {},
  globals: { WebSocket: { new: 'socket', type: 'socket' }, EventSource: { new: 'events', type: 'events' } },
  types: {
    socket: {
      names: ['WebSocket'],
      optionSet: 'socket',
      owns: 'connection',
      members: { new: opens(), ...socketMembers },
    },
    events: {
      names: ['EventSource'],
      optionSet: 'socket',
      owns: 'connection',
      members: { new: opens({ streaming: true, longLived: true, reconnects: true }), ...socketMembers },
    },
  },
  optionSets: { socket: socketUrl },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'WebSocket never reconnects; EventSource reconnects by specification, about three seconds after a loss',
    },
  ],
  hints: ['bound the opening with a timer that closes the socket, and reconnect on `close` with backoff'],
  sources: [
    { fact: 'timeout', from: 'WHATWG WebSockets and server-sent events: the constructors take no time limit' },
    { fact: 'retry', from: 'WHATWG HTML, server-sent events: reestablish the connection' },
  ],
});
