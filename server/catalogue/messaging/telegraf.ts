import { defineSdk } from '../../model/catalogue';
import type { MemberSpec } from '../../model/catalogue';
import { all } from '../_paths';
import { none } from '../_members';
import { telegramApi, telegramContext } from './_telegram';

/** A listener is the first function from this argument on. */
const listen = (arg: number): MemberSpec => ({ none: true, callback: { arg, param: 0, type: 'context' } });

/** Telegraf (Telegram bots). */
export default defineSdk({
  id: 'telegraf',
  packages: ['telegraf'],
  kind: 'messaging',
  dependency: 'telegram',
  party: 'third',
  exports: {
    Telegraf: { new: 'bot', type: 'bot' },
    default: { new: 'bot', type: 'bot', members: { Telegram: { new: 'api', type: 'api' } } },
    Composer: { new: 'composer', type: 'composer' },
    Telegram: { new: 'api', type: 'api' },
    Context: { type: 'context' },
  },
  types: {
    bot: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        telegram: { is: 'api' },
        launch: { call: { effect: 'unknown', longLived: true } },
        createWebhook: { call: { effect: 'write', idempotent: true } },
        ...all('on hears command action inlineQuery gameQuery reaction', listen(1)),
        ...all('start help settings use catch', listen(0)),
        ...none(
          'stop webhookCallback handleUpdate secretPathComponent middleware filter drop guard botInfo.** context.**',
        ),
      },
    },
    composer: {
      members: {
        ...all('on hears command action inlineQuery gameQuery', listen(1)),
        ...all('start help settings use', listen(0)),
      },
    },
    api: { names: ['Telegram'], optionSet: 'client', owns: 'http-agent', members: telegramApi },
    context: {
      names: ['Context', 'NarrowedContext'],
      members: {
        telegram: { is: 'api' },
        tg: { is: 'api' },
        ...telegramContext,
        ...none(
          'scene.** wizard.** session.** state.** update.** message.** chat.** from.** callbackQuery.** match.**',
        ),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$1.handlerTimeout', sets: 'timeout', inert: 'bounds the handler of an update, not a request' },
      { path: '$1.telegram.apiRoot', sets: 'baseUrl' },
      { path: '$1.telegram.agent', sets: 'dispatcher' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 500_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'node-fetch 2 with a fixed 500 s; no option changes it',
    },
  ],
  hints: [
    'race the call with a shorter limit on request paths: the SDK has no option for it',
    'on 429 wait for retry_after yourself',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'telegraf@4.16.3/lib/core/network/client.js: config.timeout = 500000; measured: pending after 5 s',
    },
    { fact: 'retry', from: 'measured: getMe on 500, 503, 429 and reset → 1 request' },
    { fact: 'handlerTimeout', from: 'telegraf@4.16.3/lib/telegraf.js: 90000' },
    { fact: 'calls', from: 'telegraf@4.16.3/typings/{telegram,context,composer,telegraf}.d.ts' },
  ],
});
