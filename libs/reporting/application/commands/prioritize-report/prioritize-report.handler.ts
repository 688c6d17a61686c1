import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { PrioritizeReport } from './prioritize-report.command.js';

@CommandHandler(PrioritizeReport)
export class PrioritizeReportHandler implements ICommandHandler<PrioritizeReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId, priority, reason }: PrioritizeReport): Promise<ReportState> {
    const by = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.prioritize(priority, by, reason, new Date());
    report.follow(await this.policy.termsOf(report.kind));
    await this.reports.updateClock(report);
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId }));
    return report.state;
  }
}
