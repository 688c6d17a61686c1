import type { Hl7ReceiverView } from '#imaging/contracts';
import type { Hl7Attempt } from '../../domain/hl7/hl7-result.js';
import type { Hl7Sending } from '../queries/get-hl7-sending/hl7-sending.view.js';
import type { ReportPrint } from '../queries/get-report-print/report-print.js';

/** All that a message about a result says. */
export interface Hl7ResultToSend {
  readonly sending: Hl7Sending;
  readonly receiver: Hl7ReceiverView;
  readonly print: ReportPrint;
  /** The signed document, where the receiver wants it. */
  readonly document: Buffer | null;
  /** Of the practice. */
  readonly timeZone: string;
}

/** Sends results to other systems (HL7 v2). */
export abstract class Hl7ResultSender {
  /** Sends one and waits for its answer. The same result makes the same message. */
  abstract send(result: Hl7ResultToSend, signal: AbortSignal): Promise<Hl7Attempt>;
}
