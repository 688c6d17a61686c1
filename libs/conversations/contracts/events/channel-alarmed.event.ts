import { DomainEvent, EventName } from '#kernel';

/** A channel's platform no longer calls us as it should, or nobody has for longer than usual. Once for each reason. */
@EventName('conversations.channel-alarmed')
export class ChannelAlarmed extends DomainEvent<{
  readonly channelId: string;
  /** A code, such as `webhook-lost`, `credentials-refused`, `silent`. */
  readonly reason: string;
}> {}
