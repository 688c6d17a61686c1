import { DomainEvent, EventName } from '#kernel';

/** Who signed a preliminary report found more or something else than who wrote it. */
@EventName('reporting.preliminary-discrepancy-found')
export class PreliminaryDiscrepancyFound extends DomainEvent<{
  reportId: string;
  revision: number;
  discrepancy: 'minor' | 'major';
  /** Who wrote the preliminary report. */
  authorId: string | null;
}> {}
