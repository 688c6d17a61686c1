import { DomainEvent, EventName } from '#kernel';

/** Nobody was told of a critical finding in its time, or nobody confirmed in theirs to know it. */
@EventName('reporting.critical-result-overdue')
export class CriticalResultOverdue extends DomainEvent<{
  criticalResultId: string;
  reportId: string;
  category: 'red' | 'orange' | 'yellow';
  /** Who is to act: who flagged it until somebody was told, then who can acknowledge it. */
  userId: string | null;
}> {}
