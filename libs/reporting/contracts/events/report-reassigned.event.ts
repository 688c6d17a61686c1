import { DomainEvent, EventName } from '#kernel';

/** A study was taken over from its reader, or given to one. */
@EventName('reporting.report-reassigned')
export class ReportReassigned extends DomainEvent<{
  reportId: string;
  fromId: string | null;
  toId: string;
  /** Who decided it: the new reader, when they took it over. */
  byId: string;
}> {}
