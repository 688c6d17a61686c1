import { DomainEvent, EventName } from '#kernel';

/** What a channel was alarmed for is over. */
@EventName('conversations.channel-recovered')
export class ChannelRecovered extends DomainEvent<{
  readonly channelId: string;
}> {}
