import { DomainEvent, EventName } from '#kernel';

/** A button was pressed whose platform waits for a sign. */
@EventName('conversations.button-pressed')
export class ButtonPressed extends DomainEvent<{
  readonly inboundEventId: string;
  readonly channelId: string;
}> {}
