import { type Command, type Reaction, ReactTo } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { VerifyStorage } from '../commands/verify-storage/verify-storage.command.js';

/** Every night a part of the files is read again. */
@ReactTo({ name: 'imaging.when-storage-sweep-due-then-verify-storage', on: StorageSweepDue, ordered: false })
export class WhenStorageSweepDueThenVerifyStorage implements Reaction<StorageSweepDue> {
  command(): Command<unknown> {
    return new VerifyStorage();
  }
}
