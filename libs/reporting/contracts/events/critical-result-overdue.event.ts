import { DomainEvent, EventName } from '#kernel';

/** Nobody was told of a critical finding in its time. */
@EventName('reporting.critical-result-overdue')
export class CriticalResultOverdue extends DomainEvent<{
  criticalResultId: string;
  reportId: string;
  category: 'red' | 'orange' | 'yellow';
}> {}
