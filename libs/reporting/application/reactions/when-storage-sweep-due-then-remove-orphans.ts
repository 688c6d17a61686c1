import { type Command, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { FileStore } from '#platform/storage/file-store';
import { Log } from '#platform/telemetry/log';
import { FindKnownDocuments } from '../queries/find-known-documents/find-known-documents.query.js';
import { documentFolder, documentOf } from '../services/document-key.js';

/** Removes documents of attempts that died before they made them known. */
@PerformOn({
  name: 'reporting.when-storage-sweep-due-then-remove-orphans',
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
    const swept = await this.store.removeOrphans({
      folders: [documentFolder(organizationId)],
      owns: (key) => documentOf(organizationId, key) !== undefined,
      known: (storageKeys) => this.mediator.ask(new FindKnownDocuments({ storageKeys })),
      signal,
    });
    this.log.info('documents swept', { ...swept });
    return null;
  }
}
