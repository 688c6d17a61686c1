import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { Settings } from '#platform/config/settings';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { ChannelCredentials } from './application/services/channel-credentials.js';
import { MessagingPlatforms } from './application/services/messaging-platforms.js';
import { StaffMember } from './application/services/staff-member.js';
import { Understanding } from './application/services/understanding.js';
import { WebchatSessions } from './application/services/webchat-sessions.js';
import { REACTIONS } from './application/use-cases/reactions.js';
import { USE_CASE_HANDLERS } from './application/use-cases/use-case-handlers.js';
import { conversationsPermissions } from './contracts/permissions.js';
import { LazyUnderstanding } from './infrastructure/nlu/lazy-understanding.js';
import { BotSchema } from './infrastructure/persistence/bot.schema.js';
import { CannedReplySchema } from './infrastructure/persistence/canned-reply.schema.js';
import { ChannelSchema } from './infrastructure/persistence/channel.schema.js';
import { ContactSchema } from './infrastructure/persistence/contact.schema.js';
import { ConversationNoteSchema } from './infrastructure/persistence/conversation-note.schema.js';
import { ConversationSchema } from './infrastructure/persistence/conversation.schema.js';
import { KnowledgeArticleSchema } from './infrastructure/persistence/knowledge-article.schema.js';
import { MessageSchema } from './infrastructure/persistence/message.schema.js';
import { OrderIntakeSchema } from './infrastructure/persistence/order-intake.schema.js';
import { REPOSITORIES } from './infrastructure/persistence/repositories.js';
import { MessengerPlatform } from './infrastructure/platforms/messenger/messenger-platform.js';
import { SlackPlatform } from './infrastructure/platforms/slack/slack-platform.js';
import { TelegramPlatform } from './infrastructure/platforms/telegram/telegram-platform.js';
import { SignedWebchatSessions } from './infrastructure/platforms/webchat/signed-webchat-sessions.js';
import { WebchatPlatform } from './infrastructure/platforms/webchat/webchat-platform.js';
import { WhatsappPlatform } from './infrastructure/platforms/whatsapp/whatsapp-platform.js';
import { ConversationsDemoSeed } from './presentation/cli/conversations.demo-seed.js';

/** Channels on messengers, the bots that answer there, contacts, conversations and messages. */
@DeclarePermissions(conversationsPermissions)
@DeclareSchemas(
  BotSchema,
  CannedReplySchema,
  ChannelSchema,
  ContactSchema,
  ConversationNoteSchema,
  ConversationSchema,
  KnowledgeArticleSchema,
  MessageSchema,
  OrderIntakeSchema,
)
@Module({
  providers: [
    ...USE_CASE_HANDLERS,
    ...REACTIONS,
    ...REPOSITORIES,
    ChannelCredentials,
    StaffMember,
    { provide: WebchatSessions, useClass: SignedWebchatSessions },
    ConversationsDemoSeed,
    { provide: Understanding, useFactory: () => new LazyUnderstanding() },
    {
      provide: MessagingPlatforms,
      useFactory: ({ platforms }: Settings) =>
        new MessagingPlatforms([
          new TelegramPlatform(platforms.telegramApiRoot),
          new WhatsappPlatform(platforms.metaGraphRoot),
          new MessengerPlatform(platforms.metaGraphRoot),
          new SlackPlatform(platforms.slackApiRoot),
          new WebchatPlatform(),
        ]),
      inject: [Settings],
    },
  ],
  exports: [MessagingPlatforms, ChannelCredentials, WebchatSessions],
})
export class ConversationsModule {}
