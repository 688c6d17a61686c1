import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import type { Report } from '../../domain/report.js';
import { ReportRepository } from '../../domain/report.repository.js';
import { CheckTurnaround } from '../commands/check-turnaround/check-turnaround.command.js';
import { StudyReadings } from './study-readings.js';

/** Tells reports what imaging knows of their studies by now. */
@Injectable()
export class StudyNews {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readings: StudyReadings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Stores the report only when that is news to it.
   *
   * @param report to be changed: it is locked before imaging is asked, so that of several who tell it at once the last one
   *   knows all there is
   */
  async tell(report: Report): Promise<void> {
    const found = await this.readings.of(report.studyId);
    const due = report.due.getTime();
    if (!found || !report.describe(found.reading)) return;
    await this.reports.update(report);
    if (report.due.getTime() !== due) this.unitOfWork.enqueue(new CheckTurnaround({ reportId: report.id }));
  }
}
