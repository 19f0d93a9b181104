import { defineSdk } from '../../model/catalogue';
import type { CallSpec, MemberSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** These bound and name the opening only: a channel does not inherit them. */
const connect: CallSpec = {
  effect: 'unknown',
  connects: true,
  returns: 'connection',
  options: [
    { path: '$1.timeout', sets: 'timeout' },
    {
      path: '$1.recovery',
      sets: 'retrySwitch',
      versions: '>=2.0.0',
      inert: 'reconnects in the background; a failed call is not repeated',
    },
    { path: '$0', sets: 'secret' },
    { path: '$0.password', sets: 'secret' },
  ],
};

const channel: Record<string, MemberSpec> = {
  ...calls('checkQueue checkExchange', { effect: 'read' }),
  ...calls(
    'assertQueue assertExchange bindQueue unbindQueue bindExchange unbindExchange deleteQueue deleteExchange purgeQueue cancel recover prefetch',
    { effect: 'write', idempotent: true },
  ),
  get: { call: { effect: 'write' } },
  consume: { call: { effect: 'unknown', longLived: true } },
  ...calls('publish sendToQueue', { effect: 'write', notPromise: true, fireAndForget: true }),
  waitForConfirms: { call: { effect: 'read' } },
  ...none('close connection ack ackAll nack nackAll reject'),
  ...emitter,
};

/** AMQP 0-9-1 (RabbitMQ). `publish` and `sendToQueue` return whether the buffer has room, not whether it arrived. */
export default defineSdk({
  id: 'amqplib',
  packages: ['amqplib', 'amqplib/callback_api'],
  kind: 'messaging',
  dependency: 'rabbitmq',
  party: 'own',
  exports: {
    connect: { call: connect },
    default: { members: { connect: { call: connect } } },
    ChannelModel: { type: 'connection' },
    Connection: { type: 'connection' },
    Channel: { type: 'channel' },
    ConfirmChannel: { type: 'channel' },
  },
  types: {
    connection: {
      owns: 'connection',
      members: {
        createChannel: { call: { effect: 'unknown', returns: 'channel' } },
        createConfirmChannel: { call: { effect: 'unknown', returns: 'channel' } },
        updateSecret: { call: { effect: 'write', idempotent: true } },
        ...none('close'),
        ...emitter,
      },
    },
    channel: { members: channel },
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'no limit on connecting or on any channel operation, and no reconnection',
    },
  ],
  hints: [
    'amqp.connect(url, { timeout: 5000 }) bounds opening the connection only',
    'use a confirm channel and waitForConfirms where a lost message matters; handle `error` and `close` of the connection',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'measured: connect to a silent port still pending after 5 s; amqplib@2.3.1/lib/connect.js: sock.setTimeout(timeout) until the connection is open',
    },
    { fact: 'retry', from: 'amqplib@2.3.1/lib/recovery.js: DEFAULT_RECOVERY, off unless asked for' },
    { fact: 'calls', from: '@types/amqplib@0.10.8/index.d.ts, amqplib@2.3.1/index.d.ts' },
  ],
});
