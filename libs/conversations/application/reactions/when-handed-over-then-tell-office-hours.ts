import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { HandedOver } from '../../contracts/events/handed-over.event.js';
import { TellOfficeHours } from '../commands/tell-office-hours/tell-office-hours.command.js';

/** Outside of office hours the contact is told when somebody can answer. An emergency is not put off. */
@ReactTo({ name: 'conversations.when-handed-over-then-tell-office-hours', on: HandedOver })
export class WhenHandedOverThenTellOfficeHours implements Reaction<HandedOver> {
  command({ event }: EventEnvelope<HandedOver>): TellOfficeHours | null {
    const { conversationId, reason } = event.payload;
    return reason === 'emergency' ? null : new TellOfficeHours({ conversationId });
  }
}
