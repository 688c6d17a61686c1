import { CommandHandler, CurrentContext, type ICommandHandler, UnitOfWork } from '#kernel';
import { Metrics } from '#platform/telemetry/metrics';
import { InstanceDamaged } from '../../../contracts/events/instance-damaged.event.js';
import { StorageDamageFound } from '../../../contracts/events/storage-damage-found.event.js';
import { StorageVerificationDue } from '../../../contracts/events/storage-verification-due.event.js';
import { VerificationRepository } from '../../../domain/verification.repository.js';
import { RecordVerification } from './record-verification.command.js';

@CommandHandler(RecordVerification)
export class RecordVerificationHandler implements ICommandHandler<RecordVerification> {
  private readonly damaged;

  constructor(
    private readonly verifications: VerificationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
    metrics: Metrics,
  ) {
    this.damaged = metrics.counter('imaging_damaged_instances_total', 'Stored instances found damaged', [
      'damage',
    ]);
  }

  async execute({ verified, passedOver, over, bytesLeft, alarmed }: RecordVerification): Promise<void> {
    const found = await this.verifications.note(verified);
    for (const { instanceId, studyId, damage } of found) {
      this.damaged.inc({ damage });
      const event = new InstanceDamaged({ instanceId, studyId, damage });
      this.unitOfWork.record(event, { type: 'study', id: studyId });
    }
    const source = { type: 'storage-verification', id: this.context.organizationId() };
    // Once a night: who is told goes and looks, and finds all of them.
    if (found.length > 0 && !alarmed)
      this.unitOfWork.record(new StorageDamageFound({ instances: found.length }), source);
    await this.verifications.reach(over ? null : (verified.at(-1)?.instanceId ?? passedOver));
    if (over || bytesLeft === 0) return;
    const next = { bytesLeft, alarmed: alarmed || found.length > 0 };
    this.unitOfWork.record(new StorageVerificationDue(next), source);
  }
}
