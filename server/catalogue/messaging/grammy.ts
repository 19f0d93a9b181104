import { defineSdk } from '../../model/catalogue';
import type { MemberSpec } from '../../model/catalogue';
import { all } from '../_paths';
import { none } from '../_members';
import { telegramApi, telegramContext } from './_telegram';

/** A listener is the first function from this argument on. */
const listen = (arg: number): MemberSpec => ({ none: true, callback: { arg, param: 0, type: 'context' } });

/** grammY (Telegram bots). */
export default defineSdk({
  id: 'grammy',
  packages: ['grammy'],
  kind: 'messaging',
  dependency: 'telegram',
  party: 'third',
  exports: {
    Bot: { new: 'bot', type: 'bot' },
    Api: { new: 'api', type: 'api' },
    Composer: { new: 'composer', type: 'composer' },
    Context: { type: 'context' },
  },
  types: {
    bot: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        api: { is: 'api' },
        start: { call: { effect: 'unknown', longLived: true } },
        init: { call: { effect: 'read' } },
        ...all(
          'on command hears callbackQuery inlineQuery gameQuery chatType reaction chosenInlineResult preCheckoutQuery shippingQuery',
          listen(1),
        ),
        ...all('use', listen(0)),
        ...none(
          'stop catch handleUpdate isInited isRunning middleware filter drop fork lazy route branch errorBoundary botInfo.**',
        ),
      },
    },
    composer: {
      members: { ...all('on command hears callbackQuery inlineQuery', listen(1)), ...all('use', listen(0)) },
    },
    api: { names: ['Api', 'RawApi'], optionSet: 'client', owns: 'http-agent', members: telegramApi },
    context: {
      names: ['Context', 'CommandContext', 'CallbackQueryContext', 'HearsContext', 'Filter'],
      members: {
        api: { is: 'api' },
        ...telegramContext,
        ...none('session.** update.** message.** msg.** chat.** from.** callbackQuery.** match.** me.**'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$1.client.timeoutSeconds', sets: 'timeout', unit: 's' },
      { path: '$1.timeoutSeconds', sets: 'timeout', unit: 's' },
      { path: '$1.client.apiRoot', sets: 'baseUrl' },
      { path: '$1.client.fetch', sets: 'fetch' },
      { path: '$1.client.baseFetchConfig.agent', sets: 'dispatcher' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 500_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'repeats only with the @grammyjs/auto-retry plugin; the last argument of api methods takes a signal',
    },
  ],
  hints: ['new Bot(token, { client: { timeoutSeconds: 10 } })'],
  sources: [
    { fact: 'timeout', from: 'grammy@1.46.0/out/core/client.js: timeoutSeconds ?? 500; measured: pending after 5 s' },
    { fact: 'retry', from: 'measured: api.getMe on 500, 429 and reset → 1 request' },
    { fact: 'calls', from: 'grammy@1.46.0/out/core/api.d.ts, out/context.d.ts, out/bot.d.ts, out/composer.d.ts' },
  ],
});
