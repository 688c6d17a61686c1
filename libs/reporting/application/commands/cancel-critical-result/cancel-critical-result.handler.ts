import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { CriticalCommunicationRepository } from '../../../domain/critical-communication.repository.js';
import { CancelCriticalResult } from './cancel-critical-result.command.js';

@CommandHandler(CancelCriticalResult)
export class CancelCriticalResultHandler implements ICommandHandler<CancelCriticalResult> {
  constructor(private readonly results: CriticalCommunicationRepository) {}

  async execute({ criticalResultId, reason }: CancelCriticalResult): Promise<void> {
    const result = await this.results.find(criticalResultId);
    if (!result) throw notFound('reporting.critical-result');
    result.cancel(reason);
    await this.results.update(result);
  }
}
