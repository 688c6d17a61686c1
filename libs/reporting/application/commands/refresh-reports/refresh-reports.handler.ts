import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { StudyNews } from '../../services/study-news.js';
import { RefreshReports } from './refresh-reports.command.js';

@CommandHandler(RefreshReports)
export class RefreshReportsHandler implements ICommandHandler<RefreshReports> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly news: StudyNews,
  ) {}

  async execute({ orderId, patientIds = [] }: RefreshReports): Promise<void> {
    const reports = await this.reports.openOf(orderId === undefined ? { patientIds } : { orderId });
    for (const report of reports) await this.news.tell(report);
  }
}
