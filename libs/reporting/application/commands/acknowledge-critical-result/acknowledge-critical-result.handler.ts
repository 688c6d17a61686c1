import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { CriticalCommunicationRepository } from '../../../domain/critical-communication.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { AcknowledgeCriticalResult } from './acknowledge-critical-result.command.js';

@CommandHandler(AcknowledgeCriticalResult)
export class AcknowledgeCriticalResultHandler implements ICommandHandler<AcknowledgeCriticalResult> {
  constructor(
    private readonly results: CriticalCommunicationRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ criticalResultId }: AcknowledgeCriticalResult): Promise<void> {
    const reader = await this.readers.get();
    const result = await this.results.find(criticalResultId);
    if (!result) throw notFound('reporting.critical-result');
    result.acknowledge(reader, new Date());
    await this.results.update(result);
  }
}
