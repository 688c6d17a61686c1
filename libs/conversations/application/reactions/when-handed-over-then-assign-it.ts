import { type Reaction, ReactTo } from '#kernel';
import { HandedOver } from '../../contracts/events/handed-over.event.js';
import { AssignWaiting } from '../commands/assign-waiting/assign-waiting.command.js';

/** Finds somebody to answer. */
@ReactTo({ name: 'conversations.when-handed-over-then-assign-it', on: HandedOver })
export class WhenHandedOverThenAssignIt implements Reaction<HandedOver> {
  command(): AssignWaiting {
    return new AssignWaiting();
  }
}
