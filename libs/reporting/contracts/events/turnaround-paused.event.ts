import { DomainEvent, EventName } from '#kernel';

/** The time for a report stands still. */
@EventName('reporting.turnaround-paused')
export class TurnaroundPaused extends DomainEvent<{
  reportId: string;
  reason: 'priors' | 'technologist' | 'clinical-information' | 'other';
}> {}
