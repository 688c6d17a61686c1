import { type Effect, type EffectRun, type EventEnvelope, PerformOn } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { DeIdentificationSettled } from '../../../contracts/events/de-identification-settled.event.js';
import { deIdentifiedKey } from '../../services/de-identification/de-identified-key.js';

/** The copies of a de-identification that was cancelled, or whose ZIP file is not kept any longer, go. */
@PerformOn({
  name: 'imaging.when-de-identification-settled-then-remove-copies',
  on: DeIdentificationSettled,
})
export class WhenDeIdentificationSettledThenRemoveCopies implements Effect<DeIdentificationSettled> {
  constructor(private readonly store: FileStore) {}

  async perform(
    { event, organizationId }: EventEnvelope<DeIdentificationSettled>,
    { signal }: EffectRun,
  ): Promise<null> {
    const { deIdentificationId, state } = event.payload;
    if (state === 'done') return null;
    const folder = deIdentifiedKey.folder(organizationId, deIdentificationId);
    for await (const key of this.store.keys(folder)) {
      signal.throwIfAborted();
      await this.store.delete(key);
    }
    return null;
  }
}
