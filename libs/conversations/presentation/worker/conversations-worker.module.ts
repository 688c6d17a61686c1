import { Module } from '@nestjs/common';
import { GatewayRunner } from '../../application/services/gateway/gateway-runner.js';
import { GatewayTimes } from '../../application/services/gateway/gateway-times.js';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';
import { InboundInbox } from '../../application/services/inbox/inbound-inbox.js';
import { WebhookChannels } from '../../application/services/inbox/webhook-channels.js';
import { ConversationsModule } from '../../conversations.module.js';

/** What the worker does for conversations besides deliveries: the connections that platforms want to be kept open. */
@Module({
  imports: [ConversationsModule],
  providers: [
    InboundDoor,
    InboundInbox,
    WebhookChannels,
    GatewayRunner,
    { provide: GatewayTimes, useFactory: () => new GatewayTimes() },
  ],
})
export class ConversationsWorkerModule {}
