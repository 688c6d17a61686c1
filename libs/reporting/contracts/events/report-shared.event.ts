import { DomainEvent, EventName } from '#kernel';

/** A link to a report was made for somebody. */
@EventName('reporting.report-shared')
export class ReportShared extends DomainEvent<{
  reportId: string;
  orderId: string | null;
  shareLinkId: string;
  audience: 'patient' | 'referrer' | 'other';
}> {}
