import {
  type Command,
  DomainError,
  type Effect,
  type EffectRun,
  type EventEnvelope,
  Mediator,
  PerformOn,
  RetryLater,
} from '#kernel';
import { GetPractice } from '#identity/contracts';
import { GetHl7Receiver } from '#imaging/contracts';
import { FileStore } from '#platform/storage/file-store';
import { Hl7ResultQueued } from '../../contracts/events/hl7-result-queued.event.js';
import { MOST_HL7_ATTEMPTS } from '../../domain/hl7/hl7-retry-delay.js';
import { RecordHl7Attempt } from '../commands/record-hl7-attempt/record-hl7-attempt.command.js';
import { GetHl7Sending } from '../queries/get-hl7-sending/get-hl7-sending.query.js';
import type { Hl7Sending } from '../queries/get-hl7-sending/hl7-sending.view.js';
import { GetReportDocument } from '../queries/get-report-document/get-report-document.query.js';
import { GetReportPrint } from '../queries/get-report-print/get-report-print.query.js';
import { Hl7ResultSender } from '../services/hl7-result-sender.js';

/**
 * Sends a result and waits for its answer; those of one order to one receiver one after the other. One that had no answer is
 * sent again under the same control id: receivers drop repetitions.
 */
@PerformOn({
  name: 'reporting.when-hl7-result-queued-then-send',
  on: Hl7ResultQueued,
  // The result counts its own attempts; these are more, for processes that die.
  maxAttempts: MOST_HL7_ATTEMPTS + 20,
})
export class WhenHl7ResultQueuedThenSend implements Effect<Hl7ResultQueued> {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
    private readonly sender: Hl7ResultSender,
  ) {}

  async perform(
    { event }: EventEnvelope<Hl7ResultQueued>,
    { signal }: EffectRun,
  ): Promise<Command<unknown> | null> {
    const { hl7ResultId, round } = event.payload;
    const sending = await this.mediator.ask(new GetHl7Sending({ hl7ResultId, round }));
    if (!sending) return null;
    const { peerId, orderId, reportId, revision } = sending;
    const receiver = await this.mediator.ask(new GetHl7Receiver({ peerId, orderId }));
    if (!receiver?.active)
      return new RecordHl7Attempt({ hl7ResultId, round, outcome: 'refused', errorCode: 'hl7.peer-gone' });
    const print = await this.mediator.ask(new GetReportPrint({ reportId, revision }));
    const { timeZone } = await this.mediator.ask(new GetPractice());
    const document = receiver.document ? await this.documentOf(sending) : null;
    const attempt = await this.sender.send({ sending, receiver, print, document, timeZone }, signal);
    // Our own stopping says nothing of the receiver and is no attempt.
    if (signal.aborted && attempt.outcome === 'unanswered')
      throw new RetryLater(1, 'The message was given up.', false);
    const { outcome, errorCode } = attempt;
    const record = new RecordHl7Attempt({ hl7ResultId, round, outcome, ...(errorCode && { errorCode }) });
    if (outcome !== 'unanswered') return record;
    const { retryInSeconds } = await this.mediator.send(record);
    if (retryInSeconds !== null) throw new RetryLater(retryInSeconds, errorCode ?? 'hl7.unanswered');
    return null;
  }

  /** The signed document of that version; a preliminary one, or one that was withdrawn, has none to be sent. */
  private async documentOf({ reportId, revision, stage }: Hl7Sending): Promise<Buffer | null> {
    if (stage !== 'final' && stage !== 'corrected' && stage !== 'appended') return null;
    try {
      const { storageKey } = await this.mediator.ask(new GetReportDocument({ reportId, revision }));
      return await this.store.read(storageKey);
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('reporting.')) return null;
      throw error;
    }
  }
}
