import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { TurnaroundAtRisk } from '../../../contracts/events/turnaround-at-risk.event.js';
import { TurnaroundBreached } from '../../../contracts/events/turnaround-breached.event.js';
import { Report } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { turnaroundAt } from '../../../domain/turnaround-state.js';
import { CheckTurnaround } from './check-turnaround.command.js';

@CommandHandler(CheckTurnaround)
export class CheckTurnaroundHandler implements ICommandHandler<CheckTurnaround> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId }: CheckTurnaround): Promise<void> {
    const report = await this.reports.find(reportId);
    // A clock that stands still is looked at again when it runs.
    if (!report?.isOpen || report.isPaused) return;
    const now = new Date();
    const { state, next } = turnaroundAt(now, report.deadlines);
    if (state !== 'in-time' && (await this.reports.markTurnaround(reportId, state, now))) {
      const about = { reportId, readerId: report.responsibleAt(now) };
      const event = state === 'breached' ? new TurnaroundBreached(about) : new TurnaroundAtRisk(about);
      this.unitOfWork.record(event, { type: Report.aggregateType, id: reportId });
    }
    if (next) this.unitOfWork.enqueue(new CheckTurnaround({ reportId }), { availableAt: next });
  }
}
