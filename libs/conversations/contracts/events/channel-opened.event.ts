import { DomainEvent, EventName } from '#kernel';

/** A channel was opened, or given new credentials: its platform must be told where to call. */
@EventName('conversations.channel-opened')
export class ChannelOpened extends DomainEvent<{
  readonly channelId: string;
}> {}
