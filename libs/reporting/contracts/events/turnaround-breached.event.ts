import { DomainEvent, EventName } from '#kernel';

/** A report was not signed when it was due. */
@EventName('reporting.turnaround-breached')
export class TurnaroundBreached extends DomainEvent<{
  reportId: string;
  /** Who reads or reviews it; null when that is nobody. */
  readerId: string | null;
}> {}
