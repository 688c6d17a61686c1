export { FindShareLinks } from '../application/queries/find-share-links/find-share-links.query.js';
export { ShareLinkView } from '../application/queries/find-share-links/share-link.view.js';
export { GetPatientNoticeTime } from '../application/queries/get-patient-notice-time/get-patient-notice-time.query.js';
export { GetReportSummary } from '../application/queries/get-report-summary/get-report-summary.query.js';
export { GetStudyDocument } from '../application/queries/get-study-document/get-study-document.query.js';
export { StudyDocumentView } from '../application/queries/get-study-document/study-document.view.js';
export { PrintWithdrawal } from '../application/queries/print-withdrawal/print-withdrawal.query.js';
export { WithdrawalNoticeView } from '../application/queries/print-withdrawal/withdrawal-notice.view.js';
export { ReportSummaryView } from '../application/queries/get-report-summary/report-summary.view.js';
export { GetShareCode } from '../application/queries/get-share-code/get-share-code.query.js';
export { GetShareLinkUrl } from '../application/queries/get-share-link-url/get-share-link-url.query.js';
export { ShareLinkUrlView } from '../application/queries/get-share-link-url/share-link-url.view.js';
export { CriticalResultAcknowledged } from './events/critical-result-acknowledged.event.js';
export { CriticalResultCancelled } from './events/critical-result-cancelled.event.js';
export { CriticalResultCommunicated } from './events/critical-result-communicated.event.js';
export { CriticalResultFlagged } from './events/critical-result-flagged.event.js';
export { CriticalResultOverdue } from './events/critical-result-overdue.event.js';
export { Hl7ResultQueued } from './events/hl7-result-queued.event.js';
export { Hl7ResultUndelivered } from './events/hl7-result-undelivered.event.js';
export { LateImagesArrived } from './events/late-images-arrived.event.js';
export { PreliminaryDiscrepancyFound } from './events/preliminary-discrepancy-found.event.js';
export { ReportDocumentReady } from './events/report-document-ready.event.js';
export { ReportOpened } from './events/report-opened.event.js';
export { ReportPreliminary } from './events/report-preliminary.event.js';
export { ReportPrioritized } from './events/report-prioritized.event.js';
export { ReportReadable } from './events/report-readable.event.js';
export { ReportReassigned } from './events/report-reassigned.event.js';
export { ReportShared } from './events/report-shared.event.js';
export { ReportSigned } from './events/report-signed.event.js';
export { ReportWithdrawn } from './events/report-withdrawn.event.js';
export { ShareCodeRequested } from './events/share-code-requested.event.js';
export { ShareLinkLocked } from './events/share-link-locked.event.js';
export { ShareOpened } from './events/share-opened.event.js';
export { TurnaroundAtRisk } from './events/turnaround-at-risk.event.js';
export { TurnaroundBreached } from './events/turnaround-breached.event.js';
export { TurnaroundPaused } from './events/turnaround-paused.event.js';
export { TurnaroundResumed } from './events/turnaround-resumed.event.js';
export { reportingPermissions } from './permissions.js';
export {
  mapReportStatus,
  mayFollow,
  REPORT_STAGES,
  type ReportStage,
  type ReportStatusMapping,
  type SrFlags,
} from './report-status-mapping.js';
