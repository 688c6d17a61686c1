import { type Command, type Reaction, ReactTo } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { ApplyRetention } from '../commands/apply-retention/apply-retention.command.js';

/** The night's work on storage is also that on what was kept long enough. */
@ReactTo({ name: 'imaging.when-storage-sweep-due-then-apply-retention', on: StorageSweepDue, ordered: false })
export class WhenStorageSweepDueThenApplyRetention implements Reaction<StorageSweepDue> {
  command(): Command<unknown> {
    return new ApplyRetention();
  }
}
