import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { NoteLateImages } from './note-late-images.command.js';

@CommandHandler(NoteLateImages)
export class NoteLateImagesHandler implements ICommandHandler<NoteLateImages> {
  constructor(private readonly reports: ReportRepository) {}

  async execute({ studyId }: NoteLateImages): Promise<void> {
    const report = await this.reports.ofStudy(studyId);
    if (report?.noteLateImages(new Date())) await this.reports.updateClock(report);
  }
}
