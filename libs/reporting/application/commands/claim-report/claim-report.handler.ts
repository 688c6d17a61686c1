import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ClaimReport } from './claim-report.command.js';

@CommandHandler(ClaimReport)
export class ClaimReportHandler implements ICommandHandler<ClaimReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ reportId }: ClaimReport): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.claim(reader, new Date());
    await this.reports.update(report);
    return report.state;
  }
}
