import { DomainEvent, EventName } from '#kernel';

/** A study waits to be read. */
@EventName('reporting.report-opened')
export class ReportOpened extends DomainEvent<{
  reportId: string;
  orderId: string | null;
  studyId: string;
}> {}
