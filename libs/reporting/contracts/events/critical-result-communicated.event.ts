import { DomainEvent, EventName } from '#kernel';

/** Somebody was told of a critical finding. */
@EventName('reporting.critical-result-communicated')
export class CriticalResultCommunicated extends DomainEvent<{ criticalResultId: string; reportId: string }> {}
