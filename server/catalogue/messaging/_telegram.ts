/** Telegram's Bot API methods, as telegraf, grammY and node-telegram-bot-api name them. */
import type { MemberSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Every method is a request; `get…` reads, what sets or removes may be repeated. */
export const telegramApi: Record<string, MemberSpec> = {
  '*': { call: { effect: 'write' } },
  ...calls('get*', { effect: 'read' }),
  ...calls(
    'set* edit* delete* pin* unpin* ban* unban* restrict* promote* revoke* close* reopen* hide* unhide* leave* remove*',
    {
      effect: 'write',
      idempotent: true,
    },
  ),
  ...calls('callApi', { effect: 'unknown' }),
  ...calls('raw.*', { effect: 'unknown' }),
  ...none('use config.* installedTransformers options.** token.**'),
};

/** Shortcuts of an update's context. */
export const telegramContext: Record<string, MemberSpec> = {
  ...calls(
    `reply replyWith* sendMessage send* forward* copy* answer* persistentChatAction react banAuthor kickAuthor kickChatMember
    banChatMember unbanChatMember restrictChatMember restrictAuthor promoteChatMember promoteAuthor createChatInviteLink
    createForumTopic exportChatInviteLink approve* decline* stopPoll stopMessageLiveLocation leaveChat postStory`,
    { effect: 'write' },
  ),
  ...calls(
    'edit* delete* pin* unpin* setChat* setMy* setMessageReaction revokeChatInviteLink closeForumTopic reopenForumTopic',
    {
      effect: 'write',
      idempotent: true,
    },
  ),
  ...calls(
    'getChat* getAuthor getFile getUserProfilePhotos getStickerSet getMy* getUserChatBoosts getBusinessConnection',
    {
      effect: 'read',
    },
  ),
  ...none('has has* entities reactions'),
};
