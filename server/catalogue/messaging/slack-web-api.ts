import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** Slack's Web API client, alone or as `client` of a Bolt app. */
export default defineSdk({
  id: 'slack-web-api',
  packages: ['@slack/web-api', '@slack/bolt', '@slack/client'],
  kind: 'messaging',
  dependency: 'slack',
  party: 'third',
  exports: {
    WebClient: { new: 'client', type: 'client' },
    /** `@slack/bolt`. */
    App: { new: 'app', type: 'app' },
    default: { new: 'app', type: 'app' },
    webApi: { members: { WebClient: { new: 'client', type: 'client' } } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        '**': { call: { effect: 'write' } },
        ...calls(
          `**.list **.info **.get **.history **.members **.replies **.search **.lookup **.permalink api.test auth.test
          auth.teams.list bots.info calls.info chat.getPermalink conversations.history conversations.info conversations.list
          conversations.members conversations.replies conversations.listConnectInvites emoji.list files.info files.list
          reactions.get reactions.list search.all search.files search.messages team.info team.accessLogs team.billableInfo
          team.integrationLogs users.list users.info users.identity users.conversations users.getPresence users.lookupByEmail
          users.profile.get usergroups.users.list usergroups.list views.list dnd.info dnd.teamInfo openid.connect.userInfo
          oauth.v2.exchange admin.analytics.getFile`,
          { effect: 'read' },
        ),
        ...calls(
          `chat.update chat.delete chat.deleteScheduledMessage views.update views.publish files.delete conversations.setTopic
          conversations.setPurpose conversations.rename conversations.mark users.profile.set users.setPresence
          usergroups.users.update usergroups.update bookmarks.edit bookmarks.remove pins.remove reactions.remove
          canvases.delete reminders.delete slackLists.items.update slackLists.items.delete`,
          { effect: 'write', idempotent: true },
        ),
        apiCall: { call: { effect: 'unknown' } },
        paginate: { call: { effect: 'read', iterates: true } },
        filesUploadV2: { call: { effect: 'write' } },
        'files.uploadV2': { call: { effect: 'write' } },
        chatStream: { makes: 'stream' },
        ...none('token.** slackApiUrl.** logger.**'),
        ...emitter,
      },
    },
    stream: { names: ['ChatStreamer'], members: calls('append stop', { effect: 'write' }) },
    app: {
      optionSet: 'app',
      owns: 'none',
      members: {
        client: { is: 'client' },
        ...Object.fromEntries(
          ['event', 'action', 'command', 'shortcut', 'view', 'options', 'function'].map((name) => [
            name,
            { none: true, callback: { arg: 1, param: 0, type: 'listener' } } as const,
          ]),
        ),
        message: { none: true, callback: { arg: 0, param: 0, type: 'listener' } },
        use: { none: true, callback: { arg: 0, param: 0, type: 'listener' } },
        ...none('start stop init error assistant processEvent logger.*'),
      },
    },
    /** Arguments of a Bolt listener: `say`, `ack` and `respond` answer the event and are no clients. */
    listener: {
      names: ['AllMiddlewareArgs'],
      members: { client: { is: 'client' }, ...none('say ack respond next complete fail setStatus setTitle logger.*') },
    },
  },
  optionSets: {
    client: [
      { path: '$1.timeout', sets: 'timeout' },
      {
        path: '$1.retryConfig',
        sets: 'retryObject',
        retryKeys: { retries: 'retries', baseMs: 'minTimeout', capMs: 'maxTimeout' },
      },
      { path: '$1.slackApiUrl', sets: 'baseUrl' },
      { path: '$1.fetch', sets: 'fetch', versions: '>=8.0.0' },
      { path: '$1.agent', sets: 'dispatcher', versions: '<8.0.0' },
      { path: '$1.maxRequestConcurrency', sets: 'poolSize' },
      { path: '$0', sets: 'secret' },
    ],
    app: [
      { path: '$0.clientOptions.timeout', sets: 'timeout' },
      {
        path: '$0.clientOptions.retryConfig',
        sets: 'retryObject',
        retryKeys: { retries: 'retries', baseMs: 'minTimeout', capMs: 'maxTimeout' },
      },
      { path: '$0.clientOptions.slackApiUrl', sets: 'baseUrl' },
      { path: '$0.token', sets: 'secret' },
      { path: '$0.signingSecret', sets: 'secret' },
      { path: '$0.appToken', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 11,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        repeats: 'all',
        on: ['any status but 200', 'network', 'timeout'],
        honoursRetryAfter: true,
      },
      note: 'tenRetriesInAboutThirtyMinutes: 1 s · 1.97ⁿ, randomised up to twice that; a 429 pauses all calls of the client',
    },
  ],
  hints: [
    'set `timeout` and a `retryConfig` that fits a request: by default one failing call can hold a handler for 30 minutes',
    'never wrap: every call is a POST and is already repeated up to ten times',
  ],
  sources: [
    {
      fact: 'retry',
      from: 'measured: chat.postMessage on 500 → 4 requests in 16 s and going on (8.2.0, 7.19.0); @slack/web-api@8.2.0/dist/retry-policies.js: tenRetriesInAboutThirtyMinutes',
    },
    {
      fact: 'timeout',
      from: 'measured: a silent server left the call pending; @slack/web-api@8.2.0/dist/WebClient.js: timeout = 0, AbortSignal.timeout per attempt',
    },
    { fact: 'calls', from: '@slack/web-api@8.2.0/dist/methods.d.ts, @slack/bolt@5.1.0/dist/App.d.ts' },
  ],
});
