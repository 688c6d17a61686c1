import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { Reader } from '../../../domain/reader.js';
import { supervisorRequired } from '../../../domain/report.errors.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { Colleagues } from '../../services/colleagues.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReportChecks } from '../../services/report-checks.js';
import type { ReportWrittenView } from '../../services/report-written.view.js';
import { writtenView } from '../../services/written-view.js';
import { MarkReportPreliminary } from './mark-report-preliminary.command.js';

@CommandHandler(MarkReportPreliminary)
export class MarkReportPreliminaryHandler implements ICommandHandler<MarkReportPreliminary> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly colleagues: Colleagues,
    private readonly checks: ReportChecks,
  ) {}

  async execute({
    reportId,
    supervisorId,
    expectedVersion,
  }: MarkReportPreliminary): Promise<ReportWrittenView> {
    const reader = await this.readers.get();
    const supervisor = await this.supervisor(supervisorId);
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    if (!supervisor && !report.hasSupervisor && !this.readers.maySign()) throw supervisorRequired();
    report.markPreliminary(reader, new Date(), supervisor);
    await this.reports.update(report);
    return writtenView(this.checks, report);
  }

  private async supervisor(userId: string | undefined): Promise<Reader | null> {
    if (userId === undefined) return null;
    const found = await this.colleagues.who(userId, 'reports.sign');
    if (!found) throw supervisorRequired();
    return found;
  }
}
