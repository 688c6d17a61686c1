import { CommandHandler, type ICommandHandler, Mediator, UnitOfWork } from '#kernel';
import { FindHl7Receivers, type Hl7Subscriber } from '#imaging/contracts';
import { Hl7ResultQueued } from '../../../contracts/events/hl7-result-queued.event.js';
import type { ReportStage } from '../../../contracts/report-status-mapping.js';
import { Hl7Result } from '../../../domain/hl7/hl7-result.js';
import { Hl7ResultRepository } from '../../../domain/hl7/hl7-result.repository.js';
import { isSigned } from '../../../domain/report-status.js';
import { GetReportSummary } from '../../queries/get-report-summary/get-report-summary.query.js';
import type { ReportSummaryView } from '../../queries/get-report-summary/report-summary.view.js';
import { QueueHl7Results } from './queue-hl7-results.command.js';

@CommandHandler(QueueHl7Results)
export class QueueHl7ResultsHandler implements ICommandHandler<QueueHl7Results> {
  constructor(
    private readonly results: Hl7ResultRepository,
    private readonly mediator: Mediator,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: QueueHl7Results): Promise<void> {
    const { reportId, occasion } = command;
    const summary = await this.mediator.ask(new GetReportSummary({ reportId }));
    const { orderId, studyId } = summary;
    const revision = command.revision ?? summary.revision;
    // Nothing was ever told of a report without a version.
    if (revision === 0 || isOver(occasion, summary)) return;
    const ended = occasion === 'withdrawn';
    const stage = ended ? summary.stage : await this.results.stageOf(reportId, revision);
    if (!stage) return;
    for (const subscriber of await this.mediator.ask(new FindHl7Receivers({ orderId }))) {
      if (!concerns(occasion, stage, subscriber)) continue;
      const fields = { peerId: subscriber.peerId, reportId, orderId, studyId, revision, stage };
      if (await this.results.find(Hl7Result.idOf(fields))) continue;
      const result = Hl7Result.queue(fields);
      await this.results.add(result);
      const { id: hl7ResultId, round, lane } = result;
      this.unitOfWork.record(new Hl7ResultQueued({ hl7ResultId, round }), { type: 'hl7-feed', id: lane });
    }
  }
}

/** Whether the report has gone on since in a way that what happened must no longer be told. */
function isOver(occasion: QueueHl7Results['occasion'], { status }: ReportSummaryView): boolean {
  if (occasion === 'withdrawn') return false;
  return occasion === 'preliminary' ? status !== 'preliminary' : !isSigned(status);
}

function concerns(
  occasion: QueueHl7Results['occasion'],
  stage: ReportStage,
  { document, preliminary }: Hl7Subscriber,
): boolean {
  if (occasion === 'preliminary') return preliminary;
  // Who was told of the preliminary report is told that nothing came of it.
  if (occasion === 'withdrawn') return stage === 'withdrawn' || preliminary;
  return document === (occasion === 'document-ready');
}
