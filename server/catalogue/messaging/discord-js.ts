import { defineSdk } from '../../model/catalogue';
import type { MemberSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { all, emitter } from '../_paths';

const structureTypes =
  `Message PartialMessage TextChannel NewsChannel DMChannel VoiceChannel StageChannel ThreadChannel ForumChannel
  MediaChannel CategoryChannel GuildChannel GuildBasedChannel TextBasedChannel GuildTextBasedChannel SendableChannels Channel Guild
  GuildMember PartialGuildMember User PartialUser Role Webhook Invite MessageReaction BaseInteraction Interaction CommandInteraction
  ChatInputCommandInteraction ButtonInteraction StringSelectMenuInteraction AnySelectMenuInteraction ModalSubmitInteraction
  AutocompleteInteraction MessageComponentInteraction ContextMenuCommandInteraction MessageContextMenuCommandInteraction
  UserContextMenuCommandInteraction RepliableInteraction GuildScheduledEvent AutoModerationRule StageInstance Sticker GuildEmoji`.split(
    /\s+/,
  );

/** What hangs below a structure: managers whose `fetch` and changes are requests, whose `cache` is local. */
const managers: Record<string, MemberSpec> = {
  ...calls('*.fetch *.fetchMe *.fetchPins *.fetchPinned *.search *.list *.fetchActive *.fetchArchived', {
    effect: 'read',
    returns: 'structure',
  }),
  ...calls('*.create *.createInvite *.bulkCreate *.add *.addRole *.react', { effect: 'write', returns: 'structure' }),
  ...calls(
    '*.delete *.edit *.set *.remove *.removeRole *.removeAll *.ban *.unban *.kick *.prune *.bulkBan *.pin *.unpin *.setPosition',
    {
      effect: 'write',
      idempotent: true,
    },
  ),
  ...all('*.cache.get *.cache.find *.cache.first *.cache.last *.cache.random *.resolve', { makes: 'structure' }),
  ...none('*.cache.* *.resolveId'),
};

/** discord.js: the gateway client, structures and managers, and the REST client below them. */
export default defineSdk({
  id: 'discord-js',
  packages: ['discord.js', '@discordjs/rest', '@discordjs/core'],
  kind: 'messaging',
  dependency: 'discord',
  party: 'third',
  exports: {
    Client: { new: 'client', type: 'client' },
    REST: { new: 'rest', type: 'rest' },
    WebhookClient: { new: 'webhook', type: 'webhook' },
    ShardingManager: { new: 'sharding', type: 'sharding' },
    default: { members: { Client: { new: 'client' }, REST: { new: 'rest' }, WebhookClient: { new: 'webhook' } } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'connection',
      members: {
        login: { call: { effect: 'unknown', longLived: true } },
        rest: { is: 'rest' },
        user: { is: 'structure' },
        application: { is: 'structure' },
        ...all('on once', { none: true, callback: { arg: 1, param: 0, type: 'structure' } }),
        ...managers,
        ...calls(
          'fetchInvite fetchGuildPreview fetchGuildTemplate fetchVoiceRegions fetchSticker fetchStickerPacks fetchWebhook fetchGuildWidget',
          { effect: 'read', returns: 'structure' },
        ),
        deleteWebhook: { call: { effect: 'write', idempotent: true } },
        ...Object.fromEntries(Object.entries(emitter).filter(([name]) => name !== 'on' && name !== 'once')),
        ...none('destroy isReady generateInvite toJSON ws.** shard.**'),
      },
    },
    /** Channels, messages, guilds, members, users and interactions: whatever an event hands out. */
    structure: {
      names: structureTypes,
      members: {
        ...all('channel guild member author user message client.user', { is: 'structure' }),
        client: { is: 'client' },
        ...calls(
          `send reply followUp deferReply deferUpdate showModal respond launchActivity react startThread crosspost forward
          createInvite createWebhook createDM clone join addMember sendTyping awaitModalSubmit createTemplate`,
          { effect: 'write', returns: 'structure' },
        ),
        ...calls(
          `edit editReply update delete deleteReply bulkDelete pin unpin suppressEmbeds removeAttachments ban kick timeout
          disableCommunicationUntil setNickname setName setTopic setParent setPosition setArchived setLocked setNSFW
          setRateLimitPerUser setIcon setBanner setOwner setRoles leave lockPermissions editMessage deleteMessage`,
          { effect: 'write', idempotent: true },
        ),
        ...calls(
          `fetch fetchReply fetchReference fetchWebhook fetchWebhooks fetchInvites fetchOwner fetchAuditLogs fetchFlags
          fetchPreview fetchVanityData fetchWelcomeScreen fetchWidget fetchTemplates fetchIntegrations fetchMessage`,
          { effect: 'read', returns: 'structure' },
        ),
        ...managers,
        ...none(
          `toString toJSON equals inGuild inCachedGuild isRepliable isButton isCommand isChatInputCommand isAutocomplete
          isModalSubmit isAnySelectMenu isStringSelectMenu isTextBased isSendable isThread isDMBased permissionsFor permissionsIn
          avatarURL displayAvatarURL iconURL bannerURL splashURL createMessageCollector createMessageComponentCollector
          createReactionCollector awaitMessages awaitMessageComponent awaitReactions options.** fields.** permissions.** mentions.**`,
        ),
      },
    },
    webhook: {
      optionSet: 'webhook',
      owns: 'http-agent',
      members: {
        ...calls('send sendSlackMessage', { effect: 'write', webhook: true }),
        fetchMessage: { call: { effect: 'read' } },
        ...calls('editMessage deleteMessage edit delete', { effect: 'write', idempotent: true }),
        ...none('destroy toJSON'),
      },
    },
    rest: {
      optionSet: 'rest',
      owns: 'http-agent',
      members: {
        get: { call: { effect: 'read', optionSet: 'request' } },
        ...calls('put delete', { effect: 'write', idempotent: true, optionSet: 'request' }),
        ...calls('post patch', { effect: 'write', optionSet: 'request' }),
        request: { call: { effect: { http: '$0.method', default: 'GET' } } },
        queueRequest: { call: { effect: { http: '$0.method', default: 'GET' } } },
        ...all('setToken setAgent', { makes: 'rest' }),
        ...none('clearHashSweeper clearHandlerSweeper'),
        ...emitter,
      },
    },
    sharding: { owns: 'none', members: { spawn: { call: { effect: 'unknown', longLived: true } }, ...emitter } },
  },
  optionSets: {
    client: [
      { path: '$0.rest.timeout', sets: 'timeout', covers: 'headers' },
      { path: '$0.rest.retries', sets: 'retries' },
      { path: '$0.rest.api', sets: 'baseUrl' },
      { path: '$0.rest.agent', sets: 'dispatcher' },
    ],
    rest: [
      { path: '$0.timeout', sets: 'timeout', covers: 'headers' },
      { path: '$0.retries', sets: 'retries' },
      { path: '$0.api', sets: 'baseUrl' },
      { path: '$0.agent', sets: 'dispatcher' },
    ],
    webhook: [
      { path: '$1.rest.timeout', sets: 'timeout', covers: 'headers' },
      { path: '$1.rest.retries', sets: 'retries' },
      { path: '$0.token', sets: 'secret' },
      { path: '$0.url', sets: 'secret' },
    ],
    request: [{ path: '$1.signal', sets: 'signal', scope: 'total' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 15_000, scope: 'attempt', covers: 'headers' },
      retry: {
        attempts: 4,
        backoff: 'none',
        jitter: false,
        repeats: 'all',
        on: ['5xx', 'network', 'timeout'],
        honoursRetryAfter: true,
      },
      note: '429 waits as asked and repeats without counting; 50 requests a second at most',
    },
  ],
  hints: ['new Client({ rest: { timeout: 5000, retries: 1 } }); POST is repeated too, so messages may appear twice'],
  sources: [
    {
      fact: 'retry',
      from: 'measured: get and post on 500, get on reset → 4 requests in 0.2 s; 429 → 17 requests in 18 s; @discordjs/rest/dist/index.js: DefaultRestOptions retries 3',
    },
    {
      fact: 'timeout',
      from: '@discordjs/rest/dist/index.js: makeNetworkRequest, timeout 15e3, cleared when the headers arrive; measured: second request after 15 s of silence',
    },
    { fact: 'calls', from: 'discord.js@14.28.1/typings/index.d.ts, @discordjs/rest/dist/index.d.ts' },
  ],
});
