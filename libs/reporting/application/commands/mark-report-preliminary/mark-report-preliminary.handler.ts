import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { MarkReportPreliminary } from './mark-report-preliminary.command.js';

@CommandHandler(MarkReportPreliminary)
export class MarkReportPreliminaryHandler implements ICommandHandler<MarkReportPreliminary> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ reportId, expectedVersion }: MarkReportPreliminary): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    report.markPreliminary(reader, new Date());
    await this.reports.update(report);
    return report.state;
  }
}
