import { Module } from '@nestjs/common';
import { MultipartUploads } from '#platform/http/files/multipart-uploads';
import { ConversationsModule } from '../../conversations.module.js';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';
import { InboundInbox } from '../../application/services/inbox/inbound-inbox.js';
import { WebhookChannels } from '../../application/services/inbox/webhook-channels.js';
import { SentFiles } from '../files/sent-files.js';
import { WebchatFilesController } from './webchat-files.controller.js';
import { WebchatFaces } from './webchat-faces.js';
import { WebchatPageController } from './webchat-page.controller.js';
import { WebchatScript } from './webchat-script.js';
import { ConversationFeed } from '../live/conversation-feed.js';
import { WebchatController } from './webchat.controller.js';
import { WebchatSocket } from './webchat-socket.js';
import { WebhooksController } from './webhooks.controller.js';

/** The doors of conversations on the public API: platforms' webhooks and the webchat. */
@Module({
  imports: [ConversationsModule],
  controllers: [WebhooksController, WebchatController, WebchatFilesController, WebchatPageController],
  providers: [
    MultipartUploads,
    SentFiles,
    InboundDoor,
    InboundInbox,
    WebhookChannels,
    WebchatFaces,
    WebchatScript,
    WebchatSocket,
    ConversationFeed,
  ],
})
export class ConversationsPublicModule {}
