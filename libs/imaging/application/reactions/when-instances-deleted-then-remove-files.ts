import { type Command, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { InstancesDeleted } from '../../contracts/events/instances-deleted.event.js';
import { FindDeletedFiles } from '../queries/find-deleted-files/find-deleted-files.query.js';

/** So many files are removed at the same time. */
const AT_ONCE = 8;

/** Removes the files of deleted instances. Doing it twice does no harm; what a crash leaves, the nightly sweep finds. */
@PerformOn({
  name: 'imaging.when-instances-deleted-then-remove-files',
  on: InstancesDeleted,
  ordered: false,
})
export class WhenInstancesDeletedThenRemoveFiles implements Effect<InstancesDeleted> {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
  ) {}

  async perform(
    { event }: EventEnvelope<InstancesDeleted>,
    { signal }: EffectRun,
  ): Promise<Command<unknown> | null> {
    const { deletionId, part } = event.payload;
    const keys = await this.mediator.ask(new FindDeletedFiles({ deletionId, part }));
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      signal.throwIfAborted();
      await Promise.all(keys.slice(at, at + AT_ONCE).map((key) => this.store.delete(key)));
    }
    return null;
  }
}
