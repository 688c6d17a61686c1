import { DomainEvent, EventName } from '#kernel';

/** A platform called and its event is stored; it comes once, in the order of its thread. */
@EventName('conversations.inbound-event-received')
export class InboundEventReceived extends DomainEvent<{
  readonly inboundEventId: string;
  readonly channelId: string;
}> {}
