import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations.module.js';
import { BotsController } from './bots.controller.js';
import { CannedRepliesController } from './canned-replies.controller.js';
import { ChannelsController } from './channels.controller.js';
import { ConversationNotesController } from './conversation-notes.controller.js';
import { ConversationsController } from './conversations.controller.js';
import { InboxSocket } from './inbox-socket.js';
import { KnowledgeArticlesController } from './knowledge-articles.controller.js';

/** The doors of conversations on the internal API. */
@Module({
  imports: [ConversationsModule],
  controllers: [
    BotsController,
    KnowledgeArticlesController,
    ChannelsController,
    ConversationsController,
    ConversationNotesController,
    CannedRepliesController,
  ],
  providers: [InboxSocket],
})
export class ConversationsAdminModule {}
