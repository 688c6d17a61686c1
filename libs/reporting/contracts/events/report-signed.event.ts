import { DomainEvent, EventName } from '#kernel';

/** A report became final, or was amended after it was: `revision` tells which version was signed. */
@EventName('reporting.report-signed')
export class ReportSigned extends DomainEvent<{
  reportId: string;
  orderId: string | null;
  studyId: string;
  revision: number;
}> {}
