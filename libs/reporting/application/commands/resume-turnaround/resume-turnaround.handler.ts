import { CommandHandler, type ICommandHandler, UnitOfWork, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { ResumeTurnaround } from './resume-turnaround.command.js';

@CommandHandler(ResumeTurnaround)
export class ResumeTurnaroundHandler implements ICommandHandler<ResumeTurnaround> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId }: ResumeTurnaround): Promise<ReportState> {
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    const { limit } = await this.policy.termsOf(report.kind);
    report.resumeClock(limit, new Date());
    await this.reports.updateClock(report);
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId }));
    return report.state;
  }
}
