import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const client: ExportSpec = { new: 'client', type: 'client' };
const fresh: ExportSpec = { ...client, optionSet: 'fresh' };

/** LINE Messaging API: the generated clients and the older `Client`. */
export default defineSdk({
  id: 'line-bot-sdk',
  packages: ['@line/bot-sdk'],
  kind: 'messaging',
  dependency: 'line',
  party: 'third',
  exports: {
    messagingApi: { members: { MessagingApiClient: fresh, MessagingApiBlobClient: fresh } },
    channelAccessToken: { members: { ChannelAccessTokenClient: fresh } },
    insight: { members: { InsightClient: fresh } },
    manageAudience: { members: { ManageAudienceClient: fresh, ManageAudienceBlobClient: fresh } },
    LineBotClient: fresh,
    Client: client,
    OAuth: client,
  },
  types: {
    client: {
      optionSet: 'legacy',
      owns: 'none',
      members: {
        '*': { call: { effect: 'write' } },
        ...calls('get* list* validate*', { effect: 'read' }),
        ...calls('set* delete* cancel* unlink* link* update* leave* mark*', { effect: 'write', idempotent: true }),
        ...calls(
          'pushMessage pushMessageWithHttpInfo multicast multicastWithHttpInfo broadcast broadcastWithHttpInfo narrowcast',
          {
            effect: 'write',
            options: [{ path: '$1', sets: 'idempotencyKey' }],
          },
        ),
        ...none('parseHTTPResponse setRequestOptionOnce'),
      },
    },
  },
  optionSets: {
    fresh: [
      { path: '$0.channelAccessToken', sets: 'secret' },
      { path: '$0.baseURL', sets: 'baseUrl' },
    ],
    legacy: [
      { path: '$0.channelAccessToken', sets: 'secret' },
      { path: '$0.httpConfig.timeout', sets: 'timeout', versions: '<10.0.0' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: [
    'the second argument of pushMessage is X-Line-Retry-Key: with it sending may be repeated',
    'no time limit can be set on the generated clients',
  ],
  sources: [
    { fact: 'timeout', from: '@line/bot-sdk@11.0.0/dist/http-fetch.js: fetch without a signal (read, not run)' },
    { fact: 'calls', from: '@line/bot-sdk@11.0.0/dist/messaging-api/api/messagingApiClient.d.ts' },
  ],
});
