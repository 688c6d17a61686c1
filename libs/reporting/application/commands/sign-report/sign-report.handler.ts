import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReportChecks } from '../../services/report-checks.js';
import type { ReportWrittenView } from '../../services/report-written.view.js';
import { writtenView } from '../../services/written-view.js';
import { SignReport } from './sign-report.command.js';

@CommandHandler(SignReport)
export class SignReportHandler implements ICommandHandler<SignReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly checks: ReportChecks,
  ) {}

  async execute(command: SignReport): Promise<ReportWrittenView> {
    const { reportId, password, expectedVersion, discrepancy, discrepancyNote: note } = command;
    const signer = await this.readers.proven(password);
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    report.sign(signer, new Date(), { discrepancy, note });
    await this.reports.update(report);
    return writtenView(this.checks, report);
  }
}
