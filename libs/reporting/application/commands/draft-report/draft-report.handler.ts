import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { sectionsOf } from '../../services/sections-of.js';
import { DraftReport } from './draft-report.command.js';

@CommandHandler(DraftReport)
export class DraftReportHandler implements ICommandHandler<DraftReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute(command: DraftReport): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(command.reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(command.expectedVersion);
    report.draft(sectionsOf(command), reader, new Date());
    await this.reports.update(report);
    return report.state;
  }
}
