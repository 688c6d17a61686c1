import { type Command, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { fileKey } from '#platform/storage/file-key';
import { FileStore } from '#platform/storage/file-store';
import { Log } from '#platform/telemetry/log';
import { StorageSweepDue } from '../../contracts/events/storage-sweep-due.event.js';
import { FindStorageKeys } from '../queries/find-storage-keys/find-storage-keys.query.js';
import { uploadOf } from '../services/upload-key.js';

/** Removes the contents of uploads that were never made known. */
@PerformOn({
  name: 'files.when-storage-sweep-due-then-remove-orphans',
  on: StorageSweepDue,
  ordered: false,
})
export class WhenStorageSweepDueThenRemoveOrphans implements Effect<StorageSweepDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
    private readonly log: Log,
  ) {}

  async perform(
    { organizationId }: EventEnvelope<StorageSweepDue>,
    { signal }: EffectRun,
  ): Promise<Command<unknown> | null> {
    const fileOf = (key: string) => uploadOf(organizationId, key);
    const swept = await this.store.removeOrphans({
      folders: [`${fileKey(organizationId, 'uploads')}/`],
      owns: (key) => fileOf(key) !== undefined,
      known: (keys) =>
        this.mediator.ask(new FindStorageKeys({ fileIds: keys.flatMap((key) => fileOf(key) ?? []) })),
      signal,
    });
    this.log.info('uploads swept', { ...swept });
    return null;
  }
}
