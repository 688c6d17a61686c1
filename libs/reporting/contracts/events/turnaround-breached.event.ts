import { DomainEvent, EventName } from '#kernel';

/** A report was not signed when it was due. */
@EventName('reporting.turnaround-breached')
export class TurnaroundBreached extends DomainEvent<{ reportId: string }> {}
