import { CommandHandler, type ICommandHandler, Mediator, UnitOfWork } from '#kernel';
import { GetOrder, GetStudy } from '#imaging/contracts';
import { Report } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { turnaroundAt } from '../../../domain/turnaround.js';
import { readingOf } from '../../services/reading-of.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { OpenReport } from './open-report.command.js';

@CommandHandler(OpenReport)
export class OpenReportHandler implements ICommandHandler<OpenReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly mediator: Mediator,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ studyId }: OpenReport): Promise<void> {
    const study = await this.mediator.ask(new GetStudy({ studyId }));
    const order = study.orderId ? await this.mediator.ask(new GetOrder({ orderId: study.orderId })) : null;
    const reading = readingOf(study, order);
    const known = await this.reports.ofStudy(studyId);
    const report = known ?? Report.open(studyId, reading, new Date(study.receivedAt));
    const dueBefore = known?.due;
    if (!known) await this.reports.add(report);
    else if (known.describe(reading)) await this.reports.update(known);
    if (dueBefore?.getTime() !== report.due.getTime()) this.watch(report);
  }

  private watch(report: Report): void {
    const { next } = turnaroundAt(new Date(), report.openedAt, report.due);
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId: report.id }), {
      availableAt: next ?? new Date(),
    });
  }
}
