import { DomainEvent, EventName } from '#kernel';

/** Somebody has a study read sooner or later than before, whatever its order says. */
@EventName('reporting.report-prioritized')
export class ReportPrioritized extends DomainEvent<{
  reportId: string;
  from: 'routine' | 'urgent' | 'stat';
  to: 'routine' | 'urgent' | 'stat';
}> {}
