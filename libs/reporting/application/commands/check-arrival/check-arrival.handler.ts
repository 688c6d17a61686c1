import { CommandHandler, type ICommandHandler, Mediator, UnitOfWork } from '#kernel';
import { GetStudy } from '#imaging/contracts';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { CheckArrival } from './check-arrival.command.js';

@CommandHandler(CheckArrival)
export class CheckArrivalHandler implements ICommandHandler<CheckArrival> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly mediator: Mediator,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId }: CheckArrival): Promise<void> {
    const report = await this.reports.find(reportId);
    if (!report?.isOpen || report.isReadable) return;
    const now = new Date();
    const { lastInstanceAt } = await this.mediator.ask(new GetStudy({ studyId: report.studyId }));
    const lastImageAt = new Date(lastInstanceAt);
    const quietAt = new Date(lastImageAt.getTime() + (await this.policy.quietMinutes()) * 60_000);
    if (quietAt > now)
      return this.unitOfWork.enqueue(new CheckArrival({ reportId }), { availableAt: quietAt });
    const { limit } = await this.policy.termsOf(report.kind);
    report.becomeReadable(lastImageAt, limit, now);
    await this.reports.updateClock(report);
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId }));
  }
}
