import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { SignReport } from './sign-report.command.js';

@CommandHandler(SignReport)
export class SignReportHandler implements ICommandHandler<SignReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ reportId, password, expectedVersion }: SignReport): Promise<ReportState> {
    const signer = await this.readers.proven(password);
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    report.sign(signer, new Date());
    await this.reports.update(report);
    return report.state;
  }
}
