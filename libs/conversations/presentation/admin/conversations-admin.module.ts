import { Module } from '@nestjs/common';
import { MultipartUploads } from '#platform/http/files/multipart-uploads';
import { ConversationsModule } from '../../conversations.module.js';
import { SentFiles } from '../files/sent-files.js';
import { ConversationFeed } from '../live/conversation-feed.js';
import { BotExperimentsController } from './bot-experiments.controller.js';
import { BotReplaysController } from './bot-replays.controller.js';
import { BotVersionsController } from './bot-versions.controller.js';
import { BotsController } from './bots.controller.js';
import { CannedRepliesController } from './canned-replies.controller.js';
import { ChannelCareController } from './channel-care.controller.js';
import { ChannelsController } from './channels.controller.js';
import { ContactsController } from './contacts.controller.js';
import { ConversationNotesController } from './conversation-notes.controller.js';
import { ConversationTeamworkController } from './conversation-teamwork.controller.js';
import { ConversationSearchController } from './conversation-search.controller.js';
import { ConversationTranscriptsController } from './conversation-transcripts.controller.js';
import { ConversationsController } from './conversations.controller.js';
import { InboxController } from './inbox.controller.js';
import { InboxSocket } from './inbox-socket.js';
import { KnowledgeArticlesController } from './knowledge-articles.controller.js';
import { KnowledgeController } from './knowledge.controller.js';
import { KnowledgeImportsController } from './knowledge-imports.controller.js';
import { MessageFilesController } from './message-files.controller.js';

/** The doors of conversations on the internal API. */
@Module({
  imports: [ConversationsModule],
  controllers: [
    BotsController,
    BotExperimentsController,
    BotReplaysController,
    BotVersionsController,
    KnowledgeArticlesController,
    KnowledgeController,
    KnowledgeImportsController,
    ChannelCareController,
    ChannelsController,
    ContactsController,
    ConversationSearchController,
    ConversationTranscriptsController,
    ConversationsController,
    MessageFilesController,
    ConversationNotesController,
    ConversationTeamworkController,
    InboxController,
    CannedRepliesController,
  ],
  providers: [MultipartUploads, SentFiles, InboxSocket, ConversationFeed],
})
export class ConversationsAdminModule {}
