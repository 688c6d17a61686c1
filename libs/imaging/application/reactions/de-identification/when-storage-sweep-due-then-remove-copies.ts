import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { FileStore } from '#platform/storage/file-store';
import { Log } from '#platform/telemetry/log';
import { FindKeptDeIdentifications } from '../../queries/find-kept-de-identifications/find-kept-de-identifications.query.js';
import { deIdentifiedKey } from '../../services/de-identification/de-identified-key.js';

/** Removes de-identified copies that nothing keeps, should their removal have failed. */
@PerformOn({
  name: 'imaging.when-storage-sweep-due-then-remove-copies',
  on: StorageSweepDue,
  ordered: false,
})
export class WhenStorageSweepDueThenRemoveCopies implements Effect<StorageSweepDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
    private readonly log: Log,
  ) {}

  async perform({ organizationId }: EventEnvelope<StorageSweepDue>, { signal }: EffectRun): Promise<null> {
    const idOf = (key: string) => deIdentifiedKey.idOf(organizationId, key);
    const swept = await this.store.removeOrphans({
      folders: [deIdentifiedKey.root(organizationId)],
      owns: (key) => idOf(key) !== undefined,
      known: async (keys) => {
        const deIdentificationIds = [...new Set(keys.flatMap((key) => idOf(key) ?? []))];
        const kept = new Set(await this.mediator.ask(new FindKeptDeIdentifications({ deIdentificationIds })));
        return keys.filter((key) => kept.has(idOf(key) ?? ''));
      },
      signal,
    });
    this.log.info('de-identified copies swept', { ...swept });
    return null;
  }
}
