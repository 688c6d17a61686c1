import { DomainEvent, EventName } from '#kernel';

/** Whom a critical finding was told confirmed to know it. */
@EventName('reporting.critical-result-acknowledged')
export class CriticalResultAcknowledged extends DomainEvent<{ criticalResultId: string; reportId: string }> {}
