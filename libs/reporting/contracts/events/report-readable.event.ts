import { DomainEvent, EventName } from '#kernel';

/** No more images arrive: the study can be read. */
@EventName('reporting.report-readable')
export class ReportReadable extends DomainEvent<{ reportId: string; studyId: string }> {}
