import { AddCannedReplyHandler } from '../commands/add-canned-reply/add-canned-reply.handler.js';
import { AddNoteHandler } from '../commands/add-note/add-note.handler.js';
import { BeginSendingHandler } from '../commands/begin-sending/begin-sending.handler.js';
import { ChangeArticleHandler } from '../commands/change-article/change-article.handler.js';
import { ChangeBotHandler } from '../commands/change-bot/change-bot.handler.js';
import { ChangeCannedReplyHandler } from '../commands/change-canned-reply/change-canned-reply.handler.js';
import { ChangeChannelHandler } from '../commands/change-channel/change-channel.handler.js';
import { CloseConversationHandler } from '../commands/close-conversation/close-conversation.handler.js';
import { CreateBotHandler } from '../commands/create-bot/create-bot.handler.js';
import { DeferSendingHandler } from '../commands/defer-sending/defer-sending.handler.js';
import { HandBackConversationHandler } from '../commands/hand-back-conversation/hand-back-conversation.handler.js';
import { OpenChannelHandler } from '../commands/open-channel/open-channel.handler.js';
import { PublishBotHandler } from '../commands/publish-bot/publish-bot.handler.js';
import { RecordConnectionHandler } from '../commands/record-connection/record-connection.handler.js';
import { RemoveArticleHandler } from '../commands/remove-article/remove-article.handler.js';
import { RemoveCannedReplyHandler } from '../commands/remove-canned-reply/remove-canned-reply.handler.js';
import { ReplyToConversationHandler } from '../commands/reply-to-conversation/reply-to-conversation.handler.js';
import { ResolveMessageHandler } from '../commands/resolve-message/resolve-message.handler.js';
import { RespondToMessageHandler } from '../commands/respond-to-message/respond-to-message.handler.js';
import { SendToConversationHandler } from '../commands/send-to-conversation/send-to-conversation.handler.js';
import { SettleSendingHandler } from '../commands/settle-sending/settle-sending.handler.js';
import { StoreInboundEventsHandler } from '../commands/store-inbound-events/store-inbound-events.handler.js';
import { TagConversationHandler } from '../commands/tag-conversation/tag-conversation.handler.js';
import { TakeInEventHandler } from '../commands/take-in-event/take-in-event.handler.js';
import { TakeOverConversationHandler } from '../commands/take-over-conversation/take-over-conversation.handler.js';
import { WriteArticleHandler } from '../commands/write-article/write-article.handler.js';
import { FindArticlesHandler } from '../queries/find-articles/find-articles.handler.js';
import { FindBotsHandler } from '../queries/find-bots/find-bots.handler.js';
import { FindCannedRepliesHandler } from '../queries/find-canned-replies/find-canned-replies.handler.js';
import { FindChannelsHandler } from '../queries/find-channels/find-channels.handler.js';
import { FindConversationsHandler } from '../queries/find-conversations/find-conversations.handler.js';
import { FindKnowledgeHandler } from '../queries/find-knowledge/find-knowledge.handler.js';
import { FindMessagesHandler } from '../queries/find-messages/find-messages.handler.js';
import { FindNotesHandler } from '../queries/find-notes/find-notes.handler.js';
import { FindTagsHandler } from '../queries/find-tags/find-tags.handler.js';
import { FindThreadMessagesHandler } from '../queries/find-thread-messages/find-thread-messages.handler.js';
import { GetAcknowledgementHandler } from '../queries/get-acknowledgement/get-acknowledgement.handler.js';
import { GetArticleHandler } from '../queries/get-article/get-article.handler.js';
import { GetBotHandler } from '../queries/get-bot/get-bot.handler.js';
import { GetCannedReplyHandler } from '../queries/get-canned-reply/get-canned-reply.handler.js';
import { GetChannelHandler } from '../queries/get-channel/get-channel.handler.js';
import { GetChannelSecretsHandler } from '../queries/get-channel-secrets/get-channel-secrets.handler.js';
import { GetConversationHandler } from '../queries/get-conversation/get-conversation.handler.js';
import { GetOrderIntakeHandler } from '../queries/get-order-intake/get-order-intake.handler.js';
import { GetOutboundMessageHandler } from '../queries/get-outbound-message/get-outbound-message.handler.js';
import { GetThreadOfHandler } from '../queries/get-thread-of/get-thread-of.handler.js';
import { GetTurnHandler } from '../queries/get-turn/get-turn.handler.js';
import { LocateChannelHandler } from '../queries/locate-channel/locate-channel.handler.js';

/** The handlers of this context's use cases, for its module. */
export const USE_CASE_HANDLERS = [
  AddCannedReplyHandler,
  AddNoteHandler,
  BeginSendingHandler,
  ChangeArticleHandler,
  ChangeBotHandler,
  ChangeCannedReplyHandler,
  ChangeChannelHandler,
  CloseConversationHandler,
  CreateBotHandler,
  DeferSendingHandler,
  HandBackConversationHandler,
  OpenChannelHandler,
  PublishBotHandler,
  RecordConnectionHandler,
  RemoveArticleHandler,
  RemoveCannedReplyHandler,
  ReplyToConversationHandler,
  ResolveMessageHandler,
  RespondToMessageHandler,
  SendToConversationHandler,
  SettleSendingHandler,
  StoreInboundEventsHandler,
  TagConversationHandler,
  TakeInEventHandler,
  TakeOverConversationHandler,
  WriteArticleHandler,
  FindArticlesHandler,
  FindBotsHandler,
  FindCannedRepliesHandler,
  FindChannelsHandler,
  FindConversationsHandler,
  FindKnowledgeHandler,
  FindMessagesHandler,
  FindNotesHandler,
  FindTagsHandler,
  FindThreadMessagesHandler,
  GetAcknowledgementHandler,
  GetArticleHandler,
  GetBotHandler,
  GetCannedReplyHandler,
  GetChannelHandler,
  GetChannelSecretsHandler,
  GetConversationHandler,
  GetOrderIntakeHandler,
  GetOutboundMessageHandler,
  GetThreadOfHandler,
  GetTurnHandler,
  LocateChannelHandler,
];
