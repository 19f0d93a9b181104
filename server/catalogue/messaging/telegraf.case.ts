// @package telegraf 4.16.3
import { Telegraf, Markup, Telegram } from 'telegraf';

const bot = new Telegraf(process.env.BOT_TOKEN!);
const api = new Telegram(process.env.BOT_TOKEN!);

class Printer {
  sendMessage(text: string) {
    return text;
  }
}

bot.command('status', async (ctx) => {
  await ctx.reply('up', Markup.inlineKeyboard([]));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram reply write timeout=500000 retry=absent
  await ctx.telegram.sendMessage(1, 'copy');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram telegram.sendMessage write timeout=500000 retry=absent
});
bot.start(async (ctx) => {
  await ctx.replyWithPhoto('id');
//      ^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram replyWithPhoto write timeout=500000 retry=absent
});

export async function run() {
  const me = await api.getMe();
//                 ^^^^^^^^^^^ messaging telegram getMe read timeout=500000 retry=absent
  await bot.telegram.editMessageText(1, 2, undefined, 'new');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram telegram.editMessageText write timeout=500000 retry=absent
  new Printer().sendMessage('local');
  await bot.launch();
//      ^^^^^^^^^^^^ messaging telegram launch unknown timeout=500000 retry=absent
  bot.stop('SIGTERM');
  return me;
}
