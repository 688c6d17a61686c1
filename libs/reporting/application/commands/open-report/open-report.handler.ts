import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ReadingStart } from '../../services/reading-start.js';
import { StudyNews } from '../../services/study-news.js';
import { StudyReadings } from '../../services/study-readings.js';
import { OpenReport } from './open-report.command.js';

@CommandHandler(OpenReport)
export class OpenReportHandler implements ICommandHandler<OpenReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readings: StudyReadings,
    private readonly news: StudyNews,
    private readonly start: ReadingStart,
  ) {}

  async execute({ studyId }: OpenReport): Promise<void> {
    const newest = await this.reports.ofStudy(studyId);
    if (newest && !newest.hasEnded) return this.news.tell(newest);
    const found = await this.readings.of(studyId);
    if (!found) return;
    if (!newest) await this.start.first(found);
    else if (newest.isPassedOver(found.reading)) await this.start.again(newest, found);
  }
}
