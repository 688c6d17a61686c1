import { CommandHandler, DomainError, type ICommandHandler, Mediator, UnitOfWork } from '#kernel';
import { GetOrder, GetStudy, type StudyView } from '#imaging/contracts';
import type { Reading } from '../../../domain/reading.js';
import { Report } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { turnaroundAt } from '../../../domain/turnaround-state.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { readingOf } from '../../services/reading-of.js';
import { CheckArrival } from '../check-arrival/check-arrival.command.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { OpenReport } from './open-report.command.js';

@CommandHandler(OpenReport)
export class OpenReportHandler implements ICommandHandler<OpenReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly mediator: Mediator,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ studyId }: OpenReport): Promise<void> {
    const study = await this.studyOf(studyId);
    if (!study) return;
    // Nobody's examination, but a de-identified copy of one.
    if (study.projectId) return;
    const reading = await this.readingOf(study);
    const known = await this.reports.ofStudy(studyId);
    const dueBefore = known?.due.getTime();
    const report = known ?? Report.open(studyId, reading, new Date(study.receivedAt));
    if (!known) await this.begin(report, study, reading);
    else if (known.describe(reading)) await this.reports.update(known);
    if (dueBefore !== report.due.getTime()) this.watch(report);
  }

  /** Nothing when it was deleted meanwhile. */
  private async studyOf(studyId: string): Promise<StudyView | undefined> {
    try {
      return await this.mediator.ask(new GetStudy({ studyId }));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  /** It can be read when no image has come for a while; at once where the practice does not wait. */
  private async begin(report: Report, study: StudyView, { terms }: Reading): Promise<void> {
    const lastImageAt = new Date(study.lastInstanceAt);
    const quietMinutes = await this.policy.quietMinutes();
    if (quietMinutes === 0) report.becomeReadable(lastImageAt, terms.limit, new Date());
    await this.reports.add(report);
    if (report.isReadable) return;
    const availableAt = new Date(lastImageAt.getTime() + quietMinutes * 60_000);
    this.unitOfWork.enqueue(new CheckArrival({ reportId: report.id }), { availableAt });
  }

  private async readingOf(study: StudyView): Promise<Reading> {
    const order = study.orderId ? await this.mediator.ask(new GetOrder({ orderId: study.orderId })) : null;
    const known = readingOf(study, order);
    const { patientClass = null, modality, procedureCode, bodyPart } = known.subject;
    const kind = { priority: known.priority, patientClass, modality, procedureCode, bodyPart };
    return { ...known, terms: await this.policy.termsOf(kind) };
  }

  private watch(report: Report): void {
    const { next } = turnaroundAt(new Date(), report.deadlines);
    this.unitOfWork.enqueue(new CheckTurnaround({ reportId: report.id }), {
      availableAt: next ?? new Date(),
    });
  }
}
