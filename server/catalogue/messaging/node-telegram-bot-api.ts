import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';
import { telegramApi } from './_telegram';

/** node-telegram-bot-api. */
export default defineSdk({
  id: 'node-telegram-bot-api',
  packages: ['node-telegram-bot-api'],
  kind: 'messaging',
  dependency: 'telegram',
  party: 'third',
  exports: { default: { new: 'bot', type: 'bot' }, '*': { new: 'bot' }, Bot: { new: 'bot', type: 'bot' } },
  types: {
    bot: {
      names: ['TelegramBot'],
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...telegramApi,
        ...calls('startPolling openWebHook', { effect: 'unknown', longLived: true }),
        downloadFile: { call: { effect: 'read', streaming: true } },
        getFileLink: { call: { effect: 'read' } },
        getFileStream: { call: { effect: 'read', streaming: true, notPromise: true } },
        ...none(
          `onText removeTextListener clearTextListeners onReplyToMessage removeReplyListener clearReplyListeners processUpdate
          stopPolling isPolling closeWebHook hasOpenWebHook`,
        ),
        ...emitter,
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$1.request.timeout', sets: 'timeout', versions: '<1.0.0' },
      { path: '$1.request.agent', sets: 'dispatcher', versions: '<1.0.0' },
      { path: '$1.baseApiUrl', sets: 'baseUrl' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['before 1.0: new TelegramBot(token, { request: { timeout: 10000 } })'],
  sources: [
    {
      fact: 'timeout',
      from: 'node-telegram-bot-api@0.66/src/telegram.js: _request with @cypress/request-promise, options.request merged in (read, not run)',
    },
    { fact: 'calls', from: '@types/node-telegram-bot-api@0.64.15/index.d.ts' },
  ],
});
