import type { Provider } from '@nestjs/common';
import { MllpCaller } from '#platform/hl7/mllp-caller';
import { ForgetHl7ResultsHandler } from './application/commands/forget-hl7-results/forget-hl7-results.handler.js';
import { QueueHl7ResultsHandler } from './application/commands/queue-hl7-results/queue-hl7-results.handler.js';
import { RecordHl7AttemptHandler } from './application/commands/record-hl7-attempt/record-hl7-attempt.handler.js';
import { RetryHl7ResultHandler } from './application/commands/retry-hl7-result/retry-hl7-result.handler.js';
import { FindHl7ResultsHandler } from './application/queries/find-hl7-results/find-hl7-results.handler.js';
import { GetHl7SendingHandler } from './application/queries/get-hl7-sending/get-hl7-sending.handler.js';
import { WhenHl7ResultQueuedThenSend } from './application/reactions/when-hl7-result-queued-then-send.js';
import { WhenReportDocumentReadyThenQueueHl7Results } from './application/reactions/when-report-document-ready-then-queue-hl7-results.js';
import { WhenReportPreliminaryThenQueueHl7Results } from './application/reactions/when-report-preliminary-then-queue-hl7-results.js';
import { WhenReportSignedThenQueueHl7Results } from './application/reactions/when-report-signed-then-queue-hl7-results.js';
import { WhenReportWithdrawnThenQueueHl7Results } from './application/reactions/when-report-withdrawn-then-queue-hl7-results.js';
import { WhenStorageSweepDueThenForgetHl7Results } from './application/reactions/when-storage-sweep-due-then-forget-hl7-results.js';
import { Hl7ResultSender } from './application/services/hl7-result-sender.js';
import { Hl7ResultRepository } from './domain/hl7/hl7-result.repository.js';
import { MllpResultSender } from './infrastructure/hl7/mllp-result-sender.js';
import { TypeormHl7ResultRepository } from './infrastructure/hl7/typeorm-hl7-result.repository.js';

/** Results for other systems by HL7 v2, as part of `ReportingModule`. */
export const HL7_PROVIDERS: Provider[] = [
  { provide: Hl7ResultRepository, useClass: TypeormHl7ResultRepository },
  { provide: Hl7ResultSender, useClass: MllpResultSender },
  MllpCaller,
  ForgetHl7ResultsHandler,
  QueueHl7ResultsHandler,
  RecordHl7AttemptHandler,
  RetryHl7ResultHandler,
  FindHl7ResultsHandler,
  GetHl7SendingHandler,
  WhenHl7ResultQueuedThenSend,
  WhenReportDocumentReadyThenQueueHl7Results,
  WhenReportPreliminaryThenQueueHl7Results,
  WhenReportSignedThenQueueHl7Results,
  WhenReportWithdrawnThenQueueHl7Results,
  WhenStorageSweepDueThenForgetHl7Results,
];
