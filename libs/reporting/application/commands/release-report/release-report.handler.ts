import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReleaseReport } from './release-report.command.js';

@CommandHandler(ReleaseReport)
export class ReleaseReportHandler implements ICommandHandler<ReleaseReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ reportId }: ReleaseReport): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.release(reader);
    await this.reports.update(report);
    return report.state;
  }
}
