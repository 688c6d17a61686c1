import { type Command, type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { FileDeleted } from '../../contracts/events/file-deleted.event.js';
import { GetStorageKey } from '../queries/get-storage-key/get-storage-key.query.js';

/** Removes the content of a deleted file. Removing it twice does no harm. */
@PerformOn({ name: 'files.when-file-deleted-then-remove-content', on: FileDeleted })
export class WhenFileDeletedThenRemoveContent implements Effect<FileDeleted> {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
  ) {}

  async perform({ event }: EventEnvelope<FileDeleted>): Promise<Command<unknown> | null> {
    const found = await this.mediator.ask(new GetStorageKey({ fileId: event.payload.fileId }));
    if (found) await this.store.delete(found.storageKey);
    return null;
  }
}
