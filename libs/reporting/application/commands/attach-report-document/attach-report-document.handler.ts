import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { ReportDocumentReady } from '../../../contracts/events/report-document-ready.event.js';
import { Report } from '../../../domain/report.js';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { AttachReportDocument } from './attach-report-document.command.js';

@CommandHandler(AttachReportDocument)
export class AttachReportDocumentHandler implements ICommandHandler<AttachReportDocument> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(document: AttachReportDocument): Promise<void> {
    const { reportId, revision, fileId } = document;
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    const attached = await this.files.attach(document);
    if (!attached) return;
    const event = new ReportDocumentReady({ reportId, orderId: report.order, fileId, revision });
    this.unitOfWork.record(event, { type: Report.aggregateType, id: reportId });
  }
}
