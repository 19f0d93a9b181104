import { defineSdk } from '../../model/catalogue';
import type { ExportSpec, OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** `open` of a socket or manager made before. */
const opening = { effect: 'unknown', connects: true, notPromise: true, reconnects: true } as const;
const attempt: readonly OptionSpec[] = [
  { path: '$1.timeout', sets: 'timeout' },
  { path: '$0.timeout', sets: 'timeout' },
];
const connect = {
  call: {
    effect: 'unknown',
    connects: true,
    notPromise: true,
    reconnects: true,
    timeout: { ms: 20_000, scope: 'attempt', covers: 'response' },
    options: attempt,
    optionSet: 'socket',
    returns: 'socket',
  },
} as const;
const root: ExportSpec = {
  ...connect,
  members: { connect, io: connect, Manager: { new: 'manager', type: 'manager' }, Socket: { type: 'socket' } },
};

/** Socket.IO's client. It reconnects without limit; acknowledgements have no time limit unless asked for. */
export default defineSdk({
  id: 'socket-io-client',
  packages: ['socket.io-client'],
  kind: 'websocket',
  dependency: null,
  party: 'third',
  exports: {
    default: root,
    '*': root,
    io: root,
    connect,
    Manager: { new: 'manager', type: 'manager' },
    Socket: { type: 'socket' },
  },
  types: {
    socket: {
      names: ['Socket'],
      owns: 'connection',
      members: {
        emitWithAck: { call: { effect: 'write' } },
        ...calls('emit send', { effect: 'write', notPromise: true, fireAndForget: true }),
        ...calls('connect open', opening),
        timeout: { makes: 'socket', optionSet: 'timed' },
        compress: { makes: 'socket' },
        volatile: { is: 'socket' },
        ...Object.fromEntries(Object.entries(emitter).filter(([name]) => name !== 'emit')),
        ...none(
          'close disconnect onAny offAny prependAny listenersAny onAnyOutgoing offAnyOutgoing hasListeners io.on io.off io.once io.engine.**',
        ),
      },
    },
    manager: {
      optionSet: 'socket',
      owns: 'connection',
      members: {
        socket: { makes: 'socket' },
        ...calls('open connect', opening),
        ...emitter,
      },
    },
  },
  optionSets: {
    socket: [
      { path: '$0', sets: 'baseUrl' },
      { path: '$1.ackTimeout', sets: 'timeout' },
      { path: '$1.retries', sets: 'retries' },
    ],
    timed: [{ path: '$0', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'connecting gives up an attempt after 20 s and tries again for ever (1 to 5 s apart); events sent while offline are buffered',
    },
  ],
  hints: ['socket.timeout(5000).emitWithAck(…) bounds one acknowledgement, `ackTimeout` all of them'],
  sources: [
    {
      fact: 'connect',
      from: 'socket.io-client@4.8.4/build/cjs/manager.js: timeout 20000, reconnectionAttempts Infinity (read, not run)',
    },
    { fact: 'timeout', from: 'socket.io-client@4.8.4/build/cjs/socket.js: ackTimeout, retries' },
    { fact: 'calls', from: 'socket.io-client@4.8.4 type declarations' },
  ],
});
