import { DomainEvent, EventName } from '#kernel';

/** A report can be read but is not verified yet. */
@EventName('reporting.report-preliminary')
export class ReportPreliminary extends DomainEvent<{ reportId: string }> {}
