import { type Reaction, ReactTo } from '#kernel';
import { HandedBack } from '../../contracts/events/handed-back.event.js';
import { AssignWaiting } from '../commands/assign-waiting/assign-waiting.command.js';

/** Whoever answered may be free for another conversation. */
@ReactTo({ name: 'conversations.when-handed-back-then-assign-another', on: HandedBack })
export class WhenHandedBackThenAssignAnother implements Reaction<HandedBack> {
  command(): AssignWaiting {
    return new AssignWaiting();
  }
}
