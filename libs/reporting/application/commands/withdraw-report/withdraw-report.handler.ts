import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ViewerClosing } from '../../services/viewer-closing.js';
import { OpenReport } from '../open-report/open-report.command.js';
import { WithdrawReport } from './withdraw-report.command.js';

@CommandHandler(WithdrawReport)
export class WithdrawReportHandler implements ICommandHandler<WithdrawReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly links: ShareLinkRepository,
    private readonly readers: CurrentReader,
    private readonly viewers: ViewerClosing,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId, reason, expectedVersion }: WithdrawReport): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    const now = new Date();
    report.withdraw(reason, reader, now);
    await this.reports.update(report);
    for (const link of await this.links.openOf(reportId)) {
      link.revoke('report-withdrawn', now);
      await this.links.update(link);
      this.viewers.endOf(link);
    }
    // Its study may be of another order by now, which waits for a report.
    this.unitOfWork.enqueue(new OpenReport({ studyId: report.studyId }));
    return report.state;
  }
}
