import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { DeIdentificationDue } from '../../../contracts/events/de-identification-due.event.js';
import type { CopyOutcome } from '../../../domain/de-identification/de-identification.repository.js';
import type { KeyedReplacements } from '../../../domain/de-identification/keyed-replacements.js';
import { AdvanceDeIdentification } from '../../commands/advance-de-identification/advance-de-identification.command.js';
import { KeepDeIdentifiedInstance } from '../../commands/keep-de-identified-instance/keep-de-identified-instance.command.js';
import {
  type DeIdentificationWork,
  GetDeIdentificationWork,
  type InstanceToCopy,
} from '../../queries/get-de-identification-work/get-de-identification-work.query.js';
import { deIdentifiedKey } from '../../services/de-identification/de-identified-key.js';
import { type CopyTask, InstanceCopies } from '../../services/de-identification/instance-copies.js';
import { ReIdentificationKeys } from '../../services/de-identification/re-identification-keys.js';

/** How long one run copies before the next one is due: other work of the worker comes in between. */
const SLICE_MS = 10_000;
/** An instance that breaks so many attempts is left out: it may be what kills the process. */
const MOST_ATTEMPTS = 3;

/**
 * Copies the next instances of a de-identification. Each is kept when it is done, so whoever goes on after a lost process begins
 * with the next one; one that was copied but not kept is copied once more, to the same bytes in the same place.
 */
@PerformOn({
  name: 'imaging.when-de-identification-due-then-copy-some',
  on: DeIdentificationDue,
  maxAttempts: MOST_ATTEMPTS + 3,
})
export class WhenDeIdentificationDueThenCopySome implements Effect<DeIdentificationDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly copies: InstanceCopies,
    private readonly keys: ReIdentificationKeys,
    private readonly store: FileStore,
  ) {}

  async perform(
    { event, organizationId }: EventEnvelope<DeIdentificationDue>,
    { attempt, signal }: EffectRun,
  ): Promise<AdvanceDeIdentification | null> {
    const { deIdentificationId } = event.payload;
    const work = await this.mediator.ask(new GetDeIdentificationWork({ deIdentificationId }));
    if (!work) return null;
    const replacements = this.keys.replacements(work.key);
    const until = Date.now() + SLICE_MS;
    for (const [index, instance] of work.instances.entries()) {
      if (Date.now() > until) break;
      const to =
        work.projectId === null
          ? deIdentifiedKey.of(organizationId, deIdentificationId, instance.place)
          : { projectId: work.projectId };
      const broken = attempt > MOST_ATTEMPTS && index === 0;
      const outcome: CopyOutcome = broken
        ? { refused: 'processing-failure' }
        : await this.copy(work, instance, replacements, { to, organizationId, signal });
      const { instanceId } = instance;
      const goesOn = await this.mediator.send(
        new KeepDeIdentifiedInstance({ deIdentificationId, instanceId, outcome }),
      );
      if (goesOn) continue;
      // cancelled meanwhile: its files may have been removed before this one was there
      if (typeof to === 'string') await this.store.delete(to);
      return null;
    }
    return new AdvanceDeIdentification({ deIdentificationId });
  }

  private copy(
    { options, masks }: DeIdentificationWork,
    { instanceId, storageKey, transferSyntaxUid, pseudonym, patientHash }: InstanceToCopy,
    replacements: KeyedReplacements,
    target: { readonly to: CopyTask['to']; readonly organizationId: string; readonly signal: AbortSignal },
  ): Promise<CopyOutcome> | CopyOutcome {
    if (storageKey === null || transferSyntaxUid === null) return { refused: 'unreadable' };
    const order = { options, masks, replacements, patientHash, pseudonym };
    const instance = { instanceId, storageKey, transferSyntaxUid };
    return this.copies.make({ instance, order, ...target });
  }
}
