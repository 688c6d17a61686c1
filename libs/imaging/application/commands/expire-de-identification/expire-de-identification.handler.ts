import { CommandHandler, type ICommandHandler } from '#kernel';
import { DeIdentificationRepository } from '../../../domain/de-identification/de-identification.repository.js';
import { ExpireDeIdentification } from './expire-de-identification.command.js';

@CommandHandler(ExpireDeIdentification)
export class ExpireDeIdentificationHandler implements ICommandHandler<ExpireDeIdentification> {
  constructor(private readonly repository: DeIdentificationRepository) {}

  async execute({ deIdentificationId }: ExpireDeIdentification): Promise<void> {
    const found = await this.repository.get(deIdentificationId);
    found.expire();
    await this.repository.update(found);
  }
}
