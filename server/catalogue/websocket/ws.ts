import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { emitter } from '../_paths';
import { opens, socketMembers, socketUrl } from './_socket';

/** ws. Client sockets are sites; a server made here only listens. */
export default defineSdk({
  id: 'ws',
  packages: ['ws', 'isomorphic-ws'],
  kind: 'websocket',
  dependency: null,
  party: 'third',
  exports: {
    default: {
      new: 'socket',
      type: 'socket',
      members: {
        WebSocket: { new: 'socket', type: 'socket' },
        Server: { new: 'server' },
        WebSocketServer: { new: 'server' },
      },
    },
    '*': {
      new: 'socket',
      members: {
        WebSocket: { new: 'socket', type: 'socket' },
        Server: { new: 'server' },
        WebSocketServer: { new: 'server' },
      },
    },
    WebSocket: { new: 'socket', type: 'socket' },
    WebSocketServer: { new: 'server', type: 'server' },
    Server: { new: 'server', type: 'server' },
  },
  types: {
    socket: {
      names: ['WebSocket'],
      optionSet: 'socket',
      owns: 'connection',
      members: { new: opens(), ...socketMembers },
    },
    server: { owns: 'none', members: { ...none('close handleUpgrade shouldHandle address clients.**'), ...emitter } },
  },
  optionSets: {
    socket: [
      ...socketUrl,
      { path: '$1.handshakeTimeout', sets: 'timeout' },
      { path: '$2.handshakeTimeout', sets: 'timeout' },
      { path: '$1.agent', sets: 'dispatcher' },
      { path: '$2.agent', sets: 'dispatcher' },
    ],
  },
  defaults: [
    { versions: '*', timeout: null, retry: null, note: 'no limit on the handshake, no heartbeat, no reconnect' },
  ],
  hints: [
    'new WebSocket(url, { handshakeTimeout: 5000 })',
    'listen to `error` and `close`, ping at an interval and reconnect with backoff',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'measured: a silent server left the socket connecting; handshakeTimeout 1000 gave up after 1.04 s; ws@8.23.0/lib/websocket.js',
    },
    { fact: 'retry', from: 'ws@8.23.0/lib/websocket.js: no reconnect' },
    { fact: 'calls', from: '@types/ws@8.18.2/index.d.ts' },
  ],
});
