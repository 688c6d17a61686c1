import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { TemplateStart } from '../../services/template-start.js';
import { ClaimReport } from './claim-report.command.js';

@CommandHandler(ClaimReport)
export class ClaimReportHandler implements ICommandHandler<ClaimReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly policy: CurrentPolicy,
    private readonly templates: TemplateStart,
  ) {}

  async execute({ reportId }: ClaimReport): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.claim(reader, new Date(), await this.policy.claimMinutes());
    await this.templates.begin(report);
    await this.reports.update(report);
    return report.state;
  }
}
