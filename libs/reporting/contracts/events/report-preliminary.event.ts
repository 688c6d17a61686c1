import { DomainEvent, EventName } from '#kernel';

/** A report can be read but is not verified yet. */
@EventName('reporting.report-preliminary')
export class ReportPreliminary extends DomainEvent<{
  reportId: string;
  /** Who is to review it; null when that is nobody yet, or who issued it. */
  supervisorId: string | null;
}> {}
