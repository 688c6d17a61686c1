import { type Command, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { Metrics } from '#platform/telemetry/metrics';
import { StorageVerificationDue } from '../../contracts/events/storage-verification-due.event.js';
import type { Verified } from '../../domain/verification.repository.js';
import { RecordVerification } from '../commands/record-verification/record-verification.command.js';
import { FindInstancesToVerify } from '../queries/find-instances-to-verify/find-instances-to-verify.query.js';
import { FileVerification } from '../services/file-verification.js';

/** Instances of one step; it must end within a delivery's lease, of which reading takes this much. */
const AT_ONCE = 500;
const READING_MS = 10_000;

/** Reads the next files and tells what it found; the next step begins where this one ended. */
@PerformOn({ name: 'imaging.when-storage-verification-due-then-read-files', on: StorageVerificationDue })
export class WhenStorageVerificationDueThenReadFiles implements Effect<StorageVerificationDue> {
  private readonly bytes;

  constructor(
    private readonly mediator: Mediator,
    private readonly files: FileVerification,
    metrics: Metrics,
  ) {
    this.bytes = metrics.counter('imaging_verified_bytes_total', 'Bytes of stored instances read again');
  }

  async perform(
    { event }: EventEnvelope<StorageVerificationDue>,
    { signal }: EffectRun,
  ): Promise<Command<unknown>> {
    const { bytesLeft, alarmed } = event.payload;
    const began = Date.now();
    const instances = await this.mediator.ask(new FindInstancesToVerify({ limit: AT_ONCE }));
    const verified: Verified[] = [];
    let left = bytesLeft;
    for (const instance of instances) {
      const { instanceId, size } = instance;
      verified.push({ instanceId, damage: await this.files.verify(instance) });
      this.bytes.inc(size);
      left -= size;
      if (left <= 0 || signal.aborted || Date.now() - began > READING_MS) break;
    }
    const over = verified.length === instances.length && instances.length < AT_ONCE;
    return new RecordVerification({ verified, over, bytesLeft: Math.max(0, left), alarmed });
  }
}
