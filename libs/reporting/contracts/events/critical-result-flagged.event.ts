import { DomainEvent, EventName } from '#kernel';

/** A finding was flagged that somebody must be told of. */
@EventName('reporting.critical-result-flagged')
export class CriticalResultFlagged extends DomainEvent<{
  criticalResultId: string;
  reportId: string;
  category: 'red' | 'orange' | 'yellow';
}> {}
