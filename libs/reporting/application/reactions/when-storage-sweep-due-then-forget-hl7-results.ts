import { type Command, type Reaction, ReactTo } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { ForgetHl7Results } from '../commands/forget-hl7-results/forget-hl7-results.command.js';

/** The night's work is also that on what nobody needs any more. */
@ReactTo({
  name: 'reporting.when-storage-sweep-due-then-forget-hl7-results',
  on: StorageSweepDue,
  ordered: false,
})
export class WhenStorageSweepDueThenForgetHl7Results implements Reaction<StorageSweepDue> {
  command(): Command<unknown> {
    return new ForgetHl7Results();
  }
}
