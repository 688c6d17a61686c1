import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { Report } from '../../domain/report.js';
import { ReportRepository } from '../../domain/report.repository.js';
import { turnaroundAt } from '../../domain/turnaround-state.js';
import { CheckArrival } from '../commands/check-arrival/check-arrival.command.js';
import { CheckTurnaround } from '../commands/check-turnaround/check-turnaround.command.js';
import { CurrentPolicy } from './current-policy.js';
import type { StudyReading } from './study-readings.js';

/** Puts studies on the worklist. */
@Injectable()
export class ReadingStart {
  constructor(
    private readonly reports: ReportRepository,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A study that has arrived. @throws DomainError `reporting.study-has-report` */
  first({ study, reading }: StudyReading): Promise<Report> {
    return this.begin(Report.open(study.id, reading, new Date(study.receivedAt)), { study, reading });
  }

  /** A study whose report has ended. @throws DomainError `reporting.not-ended`, `reporting.study-has-report` */
  async again(ended: Report, found: StudyReading): Promise<Report> {
    const successor = ended.readAgain(found.reading, new Date());
    await this.reports.updateClock(ended);
    return this.begin(successor, found);
  }

  /** It can be read when no image has come for a while; at once where the practice does not wait. */
  private async begin(report: Report, { study, reading }: StudyReading): Promise<Report> {
    const lastImageAt = new Date(study.lastInstanceAt);
    const quietMinutes = await this.policy.quietMinutes();
    const { limit } = reading.termsOf(report.kind);
    if (quietMinutes === 0) report.becomeReadable(lastImageAt, limit, new Date());
    await this.reports.add(report);
    const { next } = turnaroundAt(new Date(), report.deadlines);
    const { id: reportId } = report;
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId }), { availableAt: next ?? new Date() });
    if (report.isReadable) return report;
    const availableAt = new Date(lastImageAt.getTime() + quietMinutes * 60_000);
    this.unitOfWork.enqueue(new CheckArrival({ reportId }), { availableAt });
    return report;
  }
}
