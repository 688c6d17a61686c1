import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { Hl7ResultQueued } from '../../../contracts/events/hl7-result-queued.event.js';
import { Hl7ResultRepository } from '../../../domain/hl7/hl7-result.repository.js';
import { RetryHl7Result } from './retry-hl7-result.command.js';

@CommandHandler(RetryHl7Result)
export class RetryHl7ResultHandler implements ICommandHandler<RetryHl7Result> {
  constructor(
    private readonly results: Hl7ResultRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ hl7ResultId }: RetryHl7Result): Promise<void> {
    const result = await this.results.find(hl7ResultId);
    if (!result) throw notFound('reporting.hl7-result');
    result.retry();
    await this.results.update(result);
    const { round, lane } = result;
    this.unitOfWork.record(new Hl7ResultQueued({ hl7ResultId, round }), { type: 'hl7-feed', id: lane });
  }
}
