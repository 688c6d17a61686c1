import { type Reaction, ReactTo } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { ForgetPassingRecords } from '../commands/forget-passing-records/forget-passing-records.command.js';

/** What is kept for a while only goes at night. */
@ReactTo({
  name: 'conversations.when-storage-sweep-due-then-forget-passing-records',
  on: StorageSweepDue,
  ordered: false,
})
export class WhenStorageSweepDueThenForgetPassingRecords implements Reaction<StorageSweepDue> {
  command(): ForgetPassingRecords {
    return new ForgetPassingRecords();
  }
}
