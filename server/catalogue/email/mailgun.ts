import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** mailgun.js: `new Mailgun(FormData).client({ … })`. */
export default defineSdk({
  id: 'mailgun',
  packages: ['mailgun.js'],
  kind: 'email',
  dependency: 'mailgun',
  party: 'third',
  exports: { default: { new: 'mailgun' }, '*': { new: 'mailgun' }, Mailgun: { new: 'mailgun' } },
  types: {
    mailgun: { members: { client: { makes: 'client', optionSet: 'client' } } },
    client: {
      names: ['MailgunClient', 'IMailgunClient', 'Client'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('**', { effect: 'write' }),
        ...calls(
          `**.get **.list **.query **.getAccount **.getDomain **.retrieveStoredEmail **.getMessagesQueueStatus **.getConnection
          **.getTracking **.getIps **.listMembers **.getMember **.matchAddress **.validationResult validate.get request.get`,
          { effect: 'read' },
        ),
        ...calls('**.update **.destroy **.destroyAll request.put request.delete', {
          effect: 'write',
          idempotent: true,
        }),
        ...none('setSubaccount resetSubaccount'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$0.key', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['pass `timeout` (ms) to `client({ … })`'],
  sources: [
    { fact: 'timeout', from: 'measured: hang still pending after 4 s, timeout 1000 rejected after 1.0 s (14.0.1)' },
    { fact: 'retry', from: 'measured: one request on 500 and reset' },
    {
      fact: 'calls',
      from: 'mailgun.js@14.0.1/Types/Classes/**/*.d.ts, Types/Types/MailgunClient/MailgunClientOptions.d.ts',
    },
  ],
});
