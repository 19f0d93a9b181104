// @package grammy 1.46.0
import { Bot, InlineKeyboard } from 'grammy';

const bot = new Bot(process.env.BOT_TOKEN!);
const quick = new Bot(process.env.BOT_TOKEN!, { client: { timeoutSeconds: 10 } });

class Board {
  sendMessage(text: string) {
    return text;
  }
}

bot.command('start', async (ctx) => {
  await ctx.reply('hi', { reply_markup: new InlineKeyboard() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram reply write timeout=500000 retry=absent
  await ctx.api.sendMessage(1, 'copy');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram api.sendMessage write timeout=500000 retry=absent
});

export async function notify(chat: number) {
  await quick.api.sendMessage(chat, 'done');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram api.sendMessage write timeout=10000 retry=absent
  const member = await bot.api.getChatMember(chat, 2);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram api.getChatMember read timeout=500000 retry=absent
  new Board().sendMessage('local');
  await bot.start();
//      ^^^^^^^^^^^ messaging telegram start unknown timeout=500000 retry=absent
  await bot.stop();
  return member;
}
