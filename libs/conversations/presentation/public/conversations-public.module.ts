import { Module } from '@nestjs/common';
import { ConversationsModule } from '../../conversations.module.js';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';
import { InboundInbox } from '../../application/services/inbox/inbound-inbox.js';
import { WebhookChannels } from '../../application/services/inbox/webhook-channels.js';
import { WebchatController } from './webchat.controller.js';
import { WebchatSocket } from './webchat-socket.js';
import { WebhooksController } from './webhooks.controller.js';

/** The doors of conversations on the public API: platforms' webhooks and the webchat. */
@Module({
  imports: [ConversationsModule],
  controllers: [WebhooksController, WebchatController],
  providers: [InboundDoor, InboundInbox, WebhookChannels, WebchatSocket],
})
export class ConversationsPublicModule {}
