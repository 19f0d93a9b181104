import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { opens, socketMembers, socketUrl } from './_socket';

/** reconnecting-websocket and its successor partysocket. */
export default defineSdk({
  id: 'reconnecting-websocket',
  packages: ['reconnecting-websocket', 'partysocket/ws'],
  kind: 'websocket',
  dependency: null,
  party: 'third',
  exports: {
    default: { new: 'socket', type: 'socket' },
    '*': { new: 'socket' },
    ReconnectingWebSocket: { new: 'socket', type: 'socket' },
  },
  types: {
    socket: {
      names: ['ReconnectingWebSocket'],
      optionSet: 'socket',
      owns: 'connection',
      members: {
        new: opens({ reconnects: true, timeout: { ms: 4000, scope: 'attempt', covers: 'response' } }),
        ...socketMembers,
        ...none('reconnect'),
      },
    },
  },
  optionSets: {
    socket: [...socketUrl, { path: '$2.connectionTimeout', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'an attempt to connect ends after 4 s and is repeated for ever, up to 10 s apart',
    },
  ],
  hints: ['set maxRetries and maxEnqueuedMessages: by default neither attempts nor buffered messages are limited'],
  sources: [
    {
      fact: 'connect',
      from: 'reconnecting-websocket@4.4.0/dist/reconnecting-websocket-cjs.js: DEFAULT, connectionTimeout 4000, maxRetries Infinity (read, not run)',
    },
    { fact: 'calls', from: 'reconnecting-websocket@4.4.0/dist/reconnecting-websocket.d.ts' },
  ],
});
