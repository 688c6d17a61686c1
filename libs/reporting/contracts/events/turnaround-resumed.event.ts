import { DomainEvent, EventName } from '#kernel';

/** The time for a report runs again. */
@EventName('reporting.turnaround-resumed')
export class TurnaroundResumed extends DomainEvent<{ reportId: string }> {}
