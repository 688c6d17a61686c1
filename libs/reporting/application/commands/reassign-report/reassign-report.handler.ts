import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { noSuchReader } from '../../../domain/report.errors.js';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { Colleagues } from '../../services/colleagues.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReassignReport } from './reassign-report.command.js';

@CommandHandler(ReassignReport)
export class ReassignReportHandler implements ICommandHandler<ReassignReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly colleagues: Colleagues,
    private readonly policy: CurrentPolicy,
  ) {}

  async execute({ reportId, readerId, reason }: ReassignReport): Promise<ReportState> {
    const by = await this.readers.get();
    const takesOver = readerId === by.id;
    const to = takesOver ? by : await this.colleagues.who(readerId, 'reports.write');
    if (!to) throw noSuchReader();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    const minutes = takesOver ? this.policy.claimMinutes() : this.policy.assignmentMinutes();
    report.reassign(to, by, reason, new Date(), await minutes);
    await this.reports.update(report);
    return report.state;
  }
}
