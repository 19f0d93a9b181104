// @package node-telegram-bot-api 0.66.0
import TelegramBot from 'node-telegram-bot-api';

const bot = new TelegramBot(process.env.BOT_TOKEN!, { polling: true });
const quick = new TelegramBot(process.env.BOT_TOKEN!, { request: { timeout: 5000 } });

class Paper {
  sendMessage(text: string) {
    return text;
  }
}

bot.onText(/\/start/, async (message) => {
  await bot.sendMessage(message.chat.id, 'hi');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram sendMessage write timeout=absent retry=absent
});
bot.on('message', (message) => console.log(message.text));

export async function info(chat: number) {
  await quick.editMessageText('new', { chat_id: chat, message_id: 1 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging telegram editMessageText write timeout=5000 retry=absent
  const found = await bot.getChat(chat);
//                    ^^^^^^^^^^^^^^^^^ messaging telegram getChat read timeout=absent retry=absent
  new Paper().sendMessage('local');
  return found;
}
