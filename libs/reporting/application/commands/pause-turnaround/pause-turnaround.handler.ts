import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { PauseTurnaround } from './pause-turnaround.command.js';

@CommandHandler(PauseTurnaround)
export class PauseTurnaroundHandler implements ICommandHandler<PauseTurnaround> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute({ reportId, reason }: PauseTurnaround): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.pauseClock(reason, reader, new Date());
    await this.reports.updateClock(report);
    return report.state;
  }
}
