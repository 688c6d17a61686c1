import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { SeeLateImages } from './see-late-images.command.js';

@CommandHandler(SeeLateImages)
export class SeeLateImagesHandler implements ICommandHandler<SeeLateImages> {
  constructor(private readonly reports: ReportRepository) {}

  async execute({ reportId }: SeeLateImages): Promise<ReportState> {
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.seeLateImages();
    await this.reports.updateClock(report);
    return report.state;
  }
}
