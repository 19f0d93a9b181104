// @package discord.js 14.28.1
import { Client, EmbedBuilder, REST, Routes, type ChatInputCommandInteraction } from 'discord.js';

const client = new Client({ intents: [] });
const rest = new REST({ version: '10', timeout: 5000, retries: 1 }).setToken(process.env.TOKEN!);

class Radio {
  send(text: string) {
    return text;
  }
}

client.on('interactionCreate', async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply();
//      ^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord deferReply write timeout=15000 retry=4
  await interaction.editReply({ embeds: [new EmbedBuilder().setTitle('x')] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord editReply write timeout=15000 retry=4
});

export async function ban(interaction: ChatInputCommandInteraction) {
  const member = await interaction.guild!.members.fetch('1');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord guild.members.fetch read timeout=15000 retry=4
  await interaction.reply('banned');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord reply write timeout=15000 retry=4
  return member;
}

export async function start() {
  await rest.put(Routes.applicationCommands('1'), { body: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord put write timeout=5000 retry=2
  const channel = await client.channels.fetch('1');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord channels.fetch read timeout=15000 retry=4
  await client.login(process.env.TOKEN);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging discord login unknown timeout=15000 retry=4
  client.guilds.cache.get('1');
  new Radio().send('local');
  return channel;
}
