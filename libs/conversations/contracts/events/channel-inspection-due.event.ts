import { DomainEvent, EventName } from '#kernel';

/** It is time to ask a channel's platform whether it still calls us. */
@EventName('conversations.channel-inspection-due')
export class ChannelInspectionDue extends DomainEvent<{
  readonly channelId: string;
}> {}
