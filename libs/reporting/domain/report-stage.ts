import type { ReportStage } from '../contracts/report-status-mapping.js';
import type { ReportChange } from './report-change.js';
import type { ReportStatus } from './report-status.js';

/** How far a report has come; `drafted` when it was written at all, `change` of its newest version. */
export function stageOf(status: ReportStatus, drafted: boolean, change: ReportChange | null): ReportStage {
  if (status === 'draft') return drafted ? 'drafted' : 'unread';
  if (status === 'amended') return change === 'addendum' ? 'appended' : 'corrected';
  return status === 'entered-in-error' ? 'withdrawn' : status;
}
