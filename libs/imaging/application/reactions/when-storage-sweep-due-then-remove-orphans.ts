import { randomInt } from 'node:crypto';
import { type Command, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { StorageSweepDue } from '#files/contracts';
import { FileStore } from '#platform/storage/file-store';
import { Log } from '#platform/telemetry/log';
import { FindKnownInstanceFiles } from '../queries/find-known-instance-files/find-known-instance-files.query.js';
import { instanceKey } from '../services/instance-key.js';

/** Removes files of instances that were never made known. */
@PerformOn({
  name: 'imaging.when-storage-sweep-due-then-remove-orphans',
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
    const idOf = (key: string) => instanceKey.idOf(organizationId, key);
    const swept = await this.store.removeOrphans({
      // Of millions of files one sweep sees a part; each begins elsewhere.
      folders: instanceKey.folders(organizationId, randomInt(256)),
      owns: (key) => idOf(key) !== undefined,
      known: (keys) =>
        this.mediator.ask(
          new FindKnownInstanceFiles({ instanceIds: keys.flatMap((key) => idOf(key) ?? []) }),
        ),
      signal,
    });
    this.log.info('instance files swept', { ...swept });
    return null;
  }
}
