import { DomainEvent, EventName } from '#kernel';

/** The signed PDF of a version is stored. */
@EventName('reporting.report-document-ready')
export class ReportDocumentReady extends DomainEvent<{
  reportId: string;
  orderId: string | null;
  fileId: string;
  revision: number;
}> {}
