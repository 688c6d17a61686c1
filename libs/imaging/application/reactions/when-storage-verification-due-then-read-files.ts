import { type Command, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { StorageVerificationDue } from '../../contracts/events/storage-verification-due.event.js';
import type { InstanceToVerify, Verified } from '../../domain/verification.repository.js';
import { RecordVerification } from '../commands/record-verification/record-verification.command.js';
import { FindInstancesToVerify } from '../queries/find-instances-to-verify/find-instances-to-verify.query.js';
import { FileVerification } from '../services/file-verification.js';

/** Instances of one step; it must end within a delivery's lease, of which reading takes this much. */
const AT_ONCE = 500;
const READING_MS = 10_000;
/** A file that takes longer than so many leases is passed over, or none behind it would ever be read. */
const MOST_ATTEMPTS = 3;

/** Reads the next files and tells what it found; the next step begins where this one ended. */
@PerformOn({ name: 'imaging.when-storage-verification-due-then-read-files', on: StorageVerificationDue })
export class WhenStorageVerificationDueThenReadFiles implements Effect<StorageVerificationDue> {
  private readonly bytes;

  constructor(
    private readonly mediator: Mediator,
    private readonly files: FileVerification,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.bytes = metrics.counter('imaging_verified_bytes_total', 'Bytes of stored instances read again');
  }

  async perform(
    { event }: EventEnvelope<StorageVerificationDue>,
    { attempt, signal }: EffectRun,
  ): Promise<Command<unknown>> {
    const { bytesLeft, alarmed } = event.payload;
    const began = Date.now();
    const instances = await this.mediator.ask(new FindInstancesToVerify({ limit: AT_ONCE }));
    const verified: Verified[] = [];
    let left = bytesLeft;
    for (const instance of instances) {
      const { instanceId, size } = instance;
      const damage = await this.files.verify(instance, signal).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        throw error;
      });
      if (damage === undefined) break;
      verified.push({ instanceId, damage });
      this.bytes.inc(size);
      left -= size;
      if (left <= 0 || signal.aborted || Date.now() - began > READING_MS) break;
    }
    const [first] = instances;
    // an interrupted file is the first of the next step
    const passedOver = first && verified.length === 0 ? this.passOver(first, attempt, signal) : null;
    const done = verified.length + (passedOver === null ? 0 : 1);
    const over = done === instances.length && instances.length < AT_ONCE;
    return new RecordVerification({ verified, passedOver, over, bytesLeft: Math.max(0, left), alarmed });
  }

  private passOver({ instanceId, size }: InstanceToVerify, attempt: number, signal: AbortSignal): string {
    if (attempt < MOST_ATTEMPTS) signal.throwIfAborted();
    this.log.error('a file takes too long to be read, and is not verified', { instanceId, size });
    return instanceId;
  }
}
