import { CommandHandler, type ICommandHandler } from '#kernel';
import { DeIdentificationRepository } from '../../../domain/de-identification/de-identification.repository.js';
import { KeepDeIdentifiedInstance } from './keep-de-identified-instance.command.js';

@CommandHandler(KeepDeIdentifiedInstance)
export class KeepDeIdentifiedInstanceHandler implements ICommandHandler<KeepDeIdentifiedInstance> {
  constructor(private readonly repository: DeIdentificationRepository) {}

  async execute({ deIdentificationId, instanceId, outcome }: KeepDeIdentifiedInstance): Promise<boolean> {
    const found = await this.repository.get(deIdentificationId);
    if (!found.isActive) return false;
    await this.repository.keep(found, instanceId, outcome);
    return true;
  }
}
