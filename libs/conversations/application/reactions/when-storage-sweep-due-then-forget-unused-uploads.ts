import { type Reaction, ReactTo } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { ForgetUnusedUploads } from '../commands/forget-unused-uploads/forget-unused-uploads.command.js';

/** Uploads that no message took are removed at night. */
@ReactTo({
  name: 'conversations.when-storage-sweep-due-then-forget-unused-uploads',
  on: StorageSweepDue,
  ordered: false,
})
export class WhenStorageSweepDueThenForgetUnusedUploads implements Reaction<StorageSweepDue> {
  command(): ForgetUnusedUploads {
    return new ForgetUnusedUploads();
  }
}
