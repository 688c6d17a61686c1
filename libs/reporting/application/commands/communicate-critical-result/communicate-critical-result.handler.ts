import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { CriticalCommunicationRepository } from '../../../domain/critical-communication.repository.js';
import { recipientRequired } from '../../../domain/report.errors.js';
import { Colleagues } from '../../services/colleagues.js';
import { CurrentReader } from '../../services/current-reader.js';
import { CheckCriticalResult } from '../check-critical-result/check-critical-result.command.js';
import { CommunicateCriticalResult } from './communicate-critical-result.command.js';

@CommandHandler(CommunicateCriticalResult)
export class CommunicateCriticalResultHandler implements ICommandHandler<CommunicateCriticalResult> {
  constructor(
    private readonly results: CriticalCommunicationRepository,
    private readonly readers: CurrentReader,
    private readonly colleagues: Colleagues,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: CommunicateCriticalResult): Promise<void> {
    const reader = await this.readers.get();
    const result = await this.results.find(command.criticalResultId);
    if (!result) throw notFound('reporting.critical-result');
    const { recipientId, recipientRole, means, readBack } = command;
    const recipientName = await this.nameOf(command);
    const now = new Date();
    const told = { recipientId: recipientId ?? null, recipientName, recipientRole: recipientRole ?? null };
    result.communicate({ ...told, means, readBack, at: command.at ?? now }, reader, now);
    await this.results.update(result);
    const check = new CheckCriticalResult({ criticalResultId: result.id });
    if (result.deadline) this.unitOfWork.enqueue(check, { availableAt: result.deadline });
  }

  private async nameOf({ recipientId, recipientName }: CommunicateCriticalResult): Promise<string> {
    const known = recipientId && (await this.colleagues.who(recipientId, 'reports.read'));
    const name = known ? known.name : recipientId ? undefined : recipientName;
    if (!name) throw recipientRequired();
    return name;
  }
}
