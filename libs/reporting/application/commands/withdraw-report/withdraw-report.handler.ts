import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { WithdrawReport } from './withdraw-report.command.js';

@CommandHandler(WithdrawReport)
export class WithdrawReportHandler implements ICommandHandler<WithdrawReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly links: ShareLinkRepository,
  ) {}

  async execute({ reportId, reason }: WithdrawReport): Promise<ReportState> {
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.withdraw(reason);
    await this.reports.update(report);
    await this.links.revokeAllOf(reportId, new Date());
    return report.state;
  }
}
