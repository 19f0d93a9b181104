import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

/** SendGrid: the mail singleton, MailService, and the bare client. */
export default defineSdk({
  id: 'sendgrid',
  packages: ['@sendgrid/mail', '@sendgrid/client'],
  kind: 'email',
  dependency: 'sendgrid',
  party: 'third',
  exports: {
    default: { is: 'mail' },
    '*': { is: 'mail' },
    MailService: { new: 'mail' },
    Client: { new: 'mail' },
  },
  types: {
    mail: {
      names: ['MailService', 'Client'],
      owns: 'none',
      members: {
        ...calls('send sendMultiple', { effect: 'write' }),
        ...calls('request', { effect: { http: '$0.method', default: 'GET' } }),
        // Both change the singleton itself.
        ...makes('setTimeout', 'mail', 'setTimeout'),
        ...makes('setApiKey', 'mail', 'setApiKey'),
        ...makes('setDefaultRequest', 'mail', 'setDefaultRequest'),
        ...none(`setClient setTwilioEmailAuth setSubstitutionWrappers setImpersonateSubuser setDefaultHeader setDataResidency
          createHeaders createRequest`),
      },
    },
  },
  optionSets: {
    setTimeout: [{ path: '$0', sets: 'timeout', scope: 'attempt', covers: 'response' }],
    setApiKey: [{ path: '$0', sets: 'secret' }],
    setDefaultRequest: [{ path: '$0.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['`sgMail.setTimeout(ms)` once, next to `setApiKey`'],
  sources: [
    {
      fact: 'timeout',
      from: '@sendgrid/mail@8.1.6/src/classes/mail-service.js: setTimeout → setDefaultRequest; @sendgrid/client: axios, default 0',
    },
    { fact: 'retry', from: 'read: @sendgrid/client@8.1.6/src/classes/client.js: request() sends once' },
    { fact: 'calls', from: '@sendgrid/mail@8.1.6/src/mail.d.ts, @sendgrid/client@8.1.6/src/client.d.ts' },
  ],
});
