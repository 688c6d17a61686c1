import { DomainEvent, EventName } from '#kernel';

/** A report is no longer valid: cancelled before it was signed, or entered in error. */
@EventName('reporting.report-withdrawn')
export class ReportWithdrawn extends DomainEvent<{
  reportId: string;
  orderId: string | null;
  studyId: string;
  /** Before it was signed, or after. */
  status: 'cancelled' | 'entered-in-error';
}> {}
