import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { DeIdentificationRepository } from '../../../domain/de-identification/de-identification.repository.js';
import { ExpireDeIdentification } from '../expire-de-identification/expire-de-identification.command.js';
import { AdvanceDeIdentification } from './advance-de-identification.command.js';

@CommandHandler(AdvanceDeIdentification)
export class AdvanceDeIdentificationHandler implements ICommandHandler<AdvanceDeIdentification> {
  constructor(
    private readonly repository: DeIdentificationRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ deIdentificationId }: AdvanceDeIdentification): Promise<void> {
    const found = await this.repository.get(deIdentificationId);
    if (!found.isActive) return;
    if (await this.repository.isComplete(deIdentificationId)) found.finish();
    else found.goOn();
    await this.repository.update(found);
    if (found.expiresAt)
      this.unitOfWork.enqueue(new ExpireDeIdentification({ deIdentificationId }), {
        availableAt: found.expiresAt,
      });
  }
}
