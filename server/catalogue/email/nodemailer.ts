import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const transport: OptionSpec[] = [
  { path: '$0.socketTimeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: '$0.connectionTimeout', sets: 'connectTimeout' },
  { path: '$0.greetingTimeout', sets: 'connectTimeout' },
  { path: '$0.dnsTimeout', sets: 'connectTimeout' },
  { path: '$0.timeout', sets: 'timeout', inert: 'nodemailer has socketTimeout, no timeout' },
  { path: '$0.maxConnections', sets: 'poolSize' },
  { path: '$0.auth.pass', sets: 'secret' },
  { path: '$0', sets: 'secret' },
];

/** nodemailer over SMTP. */
export default defineSdk({
  id: 'nodemailer',
  packages: ['nodemailer', 'nodemailer/*'],
  npm: 'nodemailer',
  kind: 'email',
  dependency: 'smtp',
  party: 'third',
  exports: {
    createTransport: { makes: 'transporter' },
    createTestAccount: { call: { effect: 'write' } },
    default: {
      members: { createTransport: { makes: 'transporter' }, createTestAccount: { call: { effect: 'write' } } },
    },
    Transporter: { type: 'transporter' },
  },
  types: {
    transporter: {
      names: ['Transporter', 'Mail'],
      optionSet: 'transport',
      owns: 'connection',
      members: {
        ...calls('sendMail', { effect: 'write' }),
        ...calls('verify', { effect: 'read' }),
        ...none(`close isIdle use set get on once off addListener removeListener removeAllListeners getVersionString setupProxy
          options.** meta.** dkim.** transporter.** logger.**`),
      },
    },
  },
  optionSets: { transport },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 600_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'socket idle 600 s once connected; connecting 120 s, greeting 30 s, DNS 30 s; with `pool: true` a mail is requeued up to 5 times when a pooled connection closes',
    },
  ],
  hints: [
    'set `socketTimeout` (and `connectionTimeout`, `greetingTimeout`) to seconds, not minutes',
    'send from a queue: a repeated `sendMail` is a second mail',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'nodemailer@10.6.0/dist/cjs/smtp-connection/index.js and 6.10.1/lib/smtp-connection/index.js: CONNECTION_TIMEOUT, SOCKET_TIMEOUT, GREETING_TIMEOUT, DNS_TIMEOUT',
    },
    { fact: 'pool', from: 'nodemailer@10.6.0/dist/cjs/smtp-pool/index.js: maxConnections 5, maxRequeues' },
    { fact: 'calls', from: '@types/nodemailer@8.0.2/index.d.ts, lib/mailer/index.d.ts' },
  ],
});
