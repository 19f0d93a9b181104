import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Linear. A relation read as a property of a model (`await issue.assignee`) is a request too, but no call. */
export default defineSdk({
  id: 'linear',
  packages: ['@linear/sdk'],
  kind: 'http',
  dependency: 'linear',
  party: 'third',
  exports: { LinearClient: { new: 'client', type: 'client' } },
  types: {
    client: {
      names: ['LinearSdk'],
      optionSet: 'client',
      owns: 'none',
      members: {
        '*': { call: { effect: 'read', returns: 'model' } },
        ...calls(
          `create* archive* unarchive* attachment*Create attachmentLink* agentSessionCreate* commentResolve commentUnresolve
          customerMerge customerUpsert cycleShiftAll fileUpload importFileUpload imageUploadFromUrl initiativeAdd* initiativeRemove*
          integration* issueAddLabel issueRemoveLabel issueBatch* issueImport* issueReminder issueShare issueUnshare
          issueSubscribe issueUnsubscribe logout* notification* projectAdd* projectRemove* refresh* releaseComplete* releaseSync*
          resend* suspendUser unsuspendUser track* userChangeRole userDiscord* userRevoke*`,
          { effect: 'write', returns: 'model' },
        ),
        ...calls('update* delete* rotateSecretWebhook', { effect: 'write', idempotent: true, returns: 'model' }),
        ...calls(
          `issue issues notification notifications notificationSubscription notificationSubscriptions integration integrations
          integrationHasScopes integrationTemplate integrationTemplates integrationsSettings issueImportCheckCSV
          issueImportCheckSync issueImportJqlCheck`,
          { effect: 'read', returns: 'model' },
        ),
        paginate: { call: { effect: 'read' } },
        ...calls('client.request client.rawRequest', { effect: 'unknown' }),
        ...none('client.setHeader client.setHeaders options.**'),
      },
    },
    model: {
      names: [
        'Issue',
        'Project',
        'Team',
        'User',
        'Comment',
        'Cycle',
        'Document',
        'Initiative',
        'IssueConnection',
        'ProjectConnection',
        'Organization',
      ],
      members: {
        ...calls(
          `comments children attachments labels history relations inverseRelations subscribers issues projects members teams
          cycles states documents projectMilestones projectUpdates fetchNext fetchPrevious assignedIssues createdIssues
          teamMemberships webhooks states`,
          { effect: 'read', returns: 'model' },
        ),
        ...calls('update delete archive unarchive', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.apiUrl', sets: 'baseUrl' },
      { path: '$0.apiKey', sets: 'secret' },
      { path: '$0.accessToken', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: [
    'the client takes one `signal` for its whole life: make a client per unit of work, or race the call with a limit',
  ],
  sources: [
    { fact: 'retry', from: 'measured: issues on 500, 429 and reset → 1 request' },
    {
      fact: 'timeout',
      from: 'measured: a silent server left the call pending; @linear/sdk@98.0.0/dist/index.mjs has no timer',
    },
    { fact: 'calls', from: '@linear/sdk@98.0.0/dist/index.d.mts: LinearSdk' },
  ],
});
