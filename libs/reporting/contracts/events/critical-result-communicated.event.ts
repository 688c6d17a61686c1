import { DomainEvent, EventName } from '#kernel';

/** Somebody was told of a critical finding. */
@EventName('reporting.critical-result-communicated')
export class CriticalResultCommunicated extends DomainEvent<{
  criticalResultId: string;
  reportId: string;
  /** A user of the practice, who is to acknowledge it; null for anybody else. */
  recipientId: string | null;
}> {}
