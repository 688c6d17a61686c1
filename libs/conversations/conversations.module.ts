import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { ChannelCredentials } from './application/services/channel-credentials.js';
import { MediaUploads } from './application/services/media/media-uploads.js';
import { AttendingStaff } from './application/services/live/attending-staff.js';
import { Presence } from './application/services/live/presence.js';
import { KnowledgeQuestions } from './application/services/knowledge-questions.js';
import { KnowledgeUploads } from './application/services/knowledge-uploads.js';
import { GatewayLeases } from './application/services/gateway/gateway-leases.js';
import { PlatformGateways } from './application/services/gateway/platform-gateways.js';
import { MessagingPlatforms } from './application/services/messaging-platforms.js';
import { StaffTranslations } from './application/services/translation/staff-translations.js';
import { TypingSignals } from './application/services/typing-signals.js';
import { TranscriptPrinter } from './application/services/transcript/transcript-printer.js';
import { Transcripts } from './application/services/transcript/transcripts.js';
import { WebchatSessions } from './application/services/webchat-sessions.js';
import { REACTIONS } from './application/use-cases/reactions.js';
import { USE_CASE_HANDLERS } from './application/use-cases/use-case-handlers.js';
import { conversationsPermissions } from './contracts/permissions.js';
import { BotExperimentSchema } from './infrastructure/persistence/bot-experiment.schema.js';
import { BotReplaySchema } from './infrastructure/persistence/bot-replay.schema.js';
import { BotSchema } from './infrastructure/persistence/bot.schema.js';
import { CannedReplySchema } from './infrastructure/persistence/canned-reply.schema.js';
import { ChannelSchema } from './infrastructure/persistence/channel.schema.js';
import { ContactLinkSchema } from './infrastructure/persistence/contact-link.schema.js';
import { ContactMergeSchema } from './infrastructure/persistence/contact-merge.schema.js';
import { ContactSchema } from './infrastructure/persistence/contact.schema.js';
import { ConversationNoteSchema } from './infrastructure/persistence/conversation-note.schema.js';
import { ConversationSchema } from './infrastructure/persistence/conversation.schema.js';
import { InboxPolicySchema } from './infrastructure/persistence/inbox-policy.schema.js';
import { KnowledgeArticleSchema } from './infrastructure/persistence/knowledge-article.schema.js';
import { KnowledgeImportSchema } from './infrastructure/persistence/knowledge-import.schema.js';
import { MessageFileSchema } from './infrastructure/persistence/message-file.schema.js';
import { MessageSchema } from './infrastructure/persistence/message.schema.js';
import { OrderIntakeSchema } from './infrastructure/persistence/order-intake.schema.js';
import { SERVICES } from './application/use-cases/services.js';
import { ENGINES } from './infrastructure/engines.js';
import { PLATFORMS } from './infrastructure/platforms/platforms.js';
import { REPOSITORIES } from './infrastructure/persistence/repositories.js';
import { ConversationsDemoSeed } from './presentation/cli/conversations.demo-seed.js';
import { ConversationsUpkeep } from './presentation/cli/conversations.upkeep.js';

/** Channels on messengers, the bots that answer there, contacts, conversations and messages. */
@DeclarePermissions(conversationsPermissions)
@DeclareSchemas(
  BotSchema,
  BotExperimentSchema,
  BotReplaySchema,
  CannedReplySchema,
  ChannelSchema,
  ContactLinkSchema,
  ContactMergeSchema,
  ContactSchema,
  ConversationNoteSchema,
  ConversationSchema,
  InboxPolicySchema,
  KnowledgeArticleSchema,
  KnowledgeImportSchema,
  MessageFileSchema,
  MessageSchema,
  OrderIntakeSchema,
)
@Module({
  providers: [
    ...USE_CASE_HANDLERS,
    ...REACTIONS,
    ...SERVICES,
    ...REPOSITORIES,
    ...ENGINES,
    ...PLATFORMS,
    ConversationsDemoSeed,
    ConversationsUpkeep,
  ],
  exports: [
    GatewayLeases,
    PlatformGateways,
    StaffTranslations,
    KnowledgeQuestions,
    KnowledgeUploads,
    MediaUploads,
    AttendingStaff,
    Presence,
    Transcripts,
    TranscriptPrinter,
    TypingSignals,
    MessagingPlatforms,
    ChannelCredentials,
    WebchatSessions,
  ],
})
export class ConversationsModule {}
