import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

const open = {
  effect: 'unknown',
  connects: true,
  timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
  options: [
    { path: '$1.connectTimeout', sets: 'timeout' },
    { path: '$0.connectTimeout', sets: 'timeout' },
    { path: '$1.password', sets: 'secret' },
    { path: '$0.password', sets: 'secret' },
    { path: '$0', sets: 'secret' },
  ],
  returns: 'client',
} as const;
const connect = { call: { ...open, notPromise: true, reconnects: true } };
const connectAsync = { call: open };

/** MQTT.js. `connect` opens the socket at once and reconnects every second without limit. */
export default defineSdk({
  id: 'mqtt',
  packages: ['mqtt', 'async-mqtt', 'mqtt/*'],
  kind: 'messaging',
  dependency: 'mqtt',
  party: 'own',
  exports: {
    connect,
    connectAsync,
    default: { members: { connect, connectAsync } },
    MqttClient: { type: 'client' },
    Client: { type: 'client' },
    AsyncMqttClient: { type: 'client' },
    AsyncClient: { type: 'client' },
  },
  types: {
    client: {
      owns: 'connection',
      members: {
        publish: { call: { effect: 'write', notPromise: true, fireAndForget: true } },
        publishAsync: { call: { effect: 'write' } },
        subscribe: { call: { effect: 'unknown', longLived: true, notPromise: true } },
        subscribeAsync: { call: { effect: 'unknown', longLived: true } },
        unsubscribe: { call: { effect: 'write', idempotent: true, notPromise: true } },
        unsubscribeAsync: { call: { effect: 'write', idempotent: true } },
        ...calls('reconnect connect', { effect: 'unknown', connects: true, notPromise: true }),
        ...none(
          'end endAsync handleMessage handleAuth getLastMessageId removeOutgoingMessage reschedulePing sendPing log noop',
        ),
        ...emitter,
      },
    },
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'packets sent while offline are queued and delivered after reconnecting (reconnectPeriod 1 s)',
    },
  ],
  hints: ['connectTimeout bounds the wait for CONNACK; QoS 1 publishes wait for their PUBACK without limit'],
  sources: [
    {
      fact: 'connect',
      from: 'mqtt@5.16.0/build/lib/client.js: connectTimeout 30 * 1000, reconnectPeriod 1000 (read, not run)',
    },
    { fact: 'calls', from: 'mqtt@5.16.0/build/lib/client.d.ts' },
  ],
});
