import { type Command, type Reaction, ReactTo } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { ForgetHl7Messages } from '../commands/forget-hl7-messages/forget-hl7-messages.command.js';

/** The night's work is also that on what nobody needs any more. */
@ReactTo({
  name: 'imaging.when-storage-sweep-due-then-forget-hl7-messages',
  on: StorageSweepDue,
  ordered: false,
})
export class WhenStorageSweepDueThenForgetHl7Messages implements Reaction<StorageSweepDue> {
  command(): Command<unknown> {
    return new ForgetHl7Messages();
  }
}
