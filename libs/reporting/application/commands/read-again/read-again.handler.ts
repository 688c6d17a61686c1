import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { studyGone } from '../../../domain/report.errors.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReadingStart } from '../../services/reading-start.js';
import { StudyReadings } from '../../services/study-readings.js';
import { ReadAgain } from './read-again.command.js';

@CommandHandler(ReadAgain)
export class ReadAgainHandler implements ICommandHandler<ReadAgain> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly readings: StudyReadings,
    private readonly start: ReadingStart,
  ) {}

  async execute({ reportId }: ReadAgain): Promise<ReportState> {
    await this.readers.get();
    const ended = await this.reports.find(reportId);
    if (!ended) throw notFound('reporting.report');
    const found = await this.readings.of(ended.studyId);
    if (!found) throw studyGone();
    const { state } = await this.start.again(ended, found);
    return state;
  }
}
