import { DomainEvent, EventName } from '#kernel';

/** A finding was not critical after all, or was flagged by mistake. */
@EventName('reporting.critical-result-cancelled')
export class CriticalResultCancelled extends DomainEvent<{ criticalResultId: string; reportId: string }> {}
