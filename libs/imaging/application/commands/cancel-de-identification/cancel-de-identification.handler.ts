import { CommandHandler, type ICommandHandler } from '#kernel';
import { DeIdentificationRepository } from '../../../domain/de-identification/de-identification.repository.js';
import { CancelDeIdentification } from './cancel-de-identification.command.js';

@CommandHandler(CancelDeIdentification)
export class CancelDeIdentificationHandler implements ICommandHandler<CancelDeIdentification> {
  constructor(private readonly repository: DeIdentificationRepository) {}

  async execute({ deIdentificationId }: CancelDeIdentification): Promise<void> {
    const found = await this.repository.get(deIdentificationId);
    found.cancel();
    await this.repository.update(found);
  }
}
