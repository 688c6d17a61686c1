import { Injectable } from '@nestjs/common';
import { Mediator, type Result } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { FAILURE_REASON } from '../../domain/dicom/failure-reason.js';
import type { NewInstance } from '../../domain/new-instance.js';
import type { InstanceStored } from '../commands/store-instances/instance-stored.js';
import { StoreInstances } from '../commands/store-instances/store-instances.command.js';
import { PlanStore } from '../queries/plan-store/plan-store.query.js';
import { type AnnouncedInstance, type Intake, InstanceIntake, type Taken } from './instance-intake.js';
import { StoreBatches } from './store-batches.js';
import type { StoreOutcome } from './store-outcome.js';
import { TakenBack } from './taken-back.js';
import { WrittenFiles } from './written-files.js';

/** Files of one transaction: enough to share its cost, few enough to answer and lock for a short time only. */
const BATCH = 16;

/** What instances are stored for. */
export type StorePurpose = Pick<StoreInstances, 'madeHere' | 'projectId'>;

/**
 * Stores instances as they arrive: while one file is synced to disk the next is read, and files that are written are made known
 * in batches, which commit when they are safe. What one part does wrong concerns that part only.
 */
@Injectable()
export class InstanceStore {
  constructor(
    private readonly mediator: Mediator,
    private readonly batches: StoreBatches,
    private readonly intake: InstanceIntake,
    private readonly files: FileStore,
    private readonly written: WrittenFiles,
    private readonly takenBack: TakenBack,
  ) {}

  /** Throws before anything is read when the caller may not store. */
  async admit(): Promise<{ organizationId: string }> {
    return this.mediator.ask(new PlanStore());
  }

  /**
   * The outcome of each content, in order. Rejects when the contents cannot be read on or the store fails: then the batches
   * before are stored, and nothing of the last one.
   *
   * @param announced what each content has to be of, as far as the request says: else it is refused
   * @param purpose what they are stored for, when they are no images that come
   */
  async store(
    organizationId: string,
    contents: AsyncIterable<AsyncIterable<Buffer>>,
    announced: AnnouncedInstance = {},
    purpose: StorePurpose = {},
  ): Promise<StoreOutcome[]> {
    const outcomes: StoreOutcome[] = [];
    let batch: Intake['done'][] = [];
    try {
      for await (const content of contents) {
        const { read, done } = this.intake.receive(organizationId, content, announced);
        batch.push(done);
        await read;
        if (batch.length < BATCH) continue;
        // its files are no longer ours to discard: the rows may be there even when this fails
        const full = batch;
        batch = [];
        outcomes.push(...(await this.makeKnown(full, purpose)));
      }
    } catch (error) {
      await this.discard(await settledOf(batch));
      throw error;
    }
    if (batch.length > 0) outcomes.push(...(await this.makeKnown(batch, purpose)));
    return outcomes;
  }

  private async makeKnown(batch: readonly Intake['done'][], purpose: StorePurpose): Promise<StoreOutcome[]> {
    let results: Map<string, Result<InstanceStored>>;
    const taken = await settledOf(batch);
    let sent = false;
    try {
      // the first failure of the store, if there is one
      await Promise.all(batch);
      sent = true;
      const written = taken.flatMap((each) => ('instance' in each ? [each] : []));
      const instances = written.map(({ instance }) => instance);
      const inFlight = written.map(({ instance: { storageKey }, safe }) => ({ storageKey, safe }));
      const stored =
        instances.length === 0
          ? []
          : await this.written.during(inFlight, () => this.known(instances, purpose));
      results = new Map(stored.map((result, n) => [instances[n]!.id, result]));
    } catch (error) {
      // after a lost connection the rows may be there in spite of the error: then the sweep has to find out
      if (!sent || this.takenBack.is(error)) await this.discard(taken);
      throw error;
    }
    const resultOf = ({ id }: NewInstance): Result<InstanceStored> => results.get(id)!;
    await this.discard(taken.filter((each) => 'instance' in each && !isAdded(resultOf(each.instance))));
    return taken.map((each) =>
      'refused' in each ? each.refused : outcomeOf(each.instance, resultOf(each.instance)),
    );
  }

  /** Images that come may share a transaction with others; what is made here does not wait for them. */
  private known(
    instances: readonly NewInstance[],
    purpose: StorePurpose,
  ): Promise<readonly Result<InstanceStored>[]> {
    return Object.keys(purpose).length === 0
      ? this.batches.add(instances)
      : this.mediator.send(new StoreInstances({ instances, ...purpose }));
  }

  /** Removes files that are not needed; what cannot be removed is an object without a row, and harms nobody. */
  private async discard(taken: readonly Taken[]): Promise<void> {
    const keys = taken.flatMap((each) => ('instance' in each ? [each.instance.storageKey] : []));
    await Promise.allSettled(keys.map((key) => this.files.delete(key)));
  }
}

async function settledOf(batch: readonly Intake['done'][]): Promise<Taken[]> {
  const settled = await Promise.allSettled(batch);
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

const isAdded = (result: Result<InstanceStored>): boolean => result.ok && result.value.added;

function outcomeOf({ attributes, warningReason }: NewInstance, result: Result<InstanceStored>): StoreOutcome {
  const { sopClassUid, sopInstanceUid, seriesInstanceUid, studyInstanceUid } = attributes;
  return {
    sopClassUid,
    sopInstanceUid,
    seriesInstanceUid,
    studyInstanceUid,
    ...(!result.ok && { failureReason: FAILURE_REASON.duplicateInstance }),
    ...(result.ok && warningReason !== undefined && { warningReason }),
  };
}
