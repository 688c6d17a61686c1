import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { StudyReadings } from '../../services/study-readings.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { CheckArrival } from './check-arrival.command.js';

@CommandHandler(CheckArrival)
export class CheckArrivalHandler implements ICommandHandler<CheckArrival> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readings: StudyReadings,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId }: CheckArrival): Promise<void> {
    const report = await this.reports.find(reportId);
    if (!report?.isOpen || report.isReadable) return;
    const found = await this.readings.of(report.studyId);
    if (!found) return;
    const { study, reading } = found;
    const now = new Date();
    const lastImageAt = new Date(study.lastInstanceAt);
    const quietAt = new Date(lastImageAt.getTime() + (await this.policy.quietMinutes()) * 60_000);
    if (quietAt > now)
      return this.unitOfWork.enqueue(new CheckArrival({ reportId }), { availableAt: quietAt });
    // When it was opened, hardly more than its first image was there.
    const news = report.describe(reading);
    report.becomeReadable(lastImageAt, reading.termsOf(report.kind).limit, now);
    await (news ? this.reports.update(report) : this.reports.updateClock(report));
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId }));
  }
}
