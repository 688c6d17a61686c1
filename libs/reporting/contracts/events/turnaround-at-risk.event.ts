import { DomainEvent, EventName } from '#kernel';

/** Three quarters of the time for an unsigned report have passed. */
@EventName('reporting.turnaround-at-risk')
export class TurnaroundAtRisk extends DomainEvent<{
  reportId: string;
  /** Who reads or reviews it; null when that is nobody. */
  readerId: string | null;
}> {}
