import { type IQueryHandler, notFound, QueryHandler } from '#kernel';
import { documentNotReady } from '../../../domain/report.errors.js';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { reportFileView } from '../../services/report-file-view.js';
import { GetReportDocument } from './get-report-document.query.js';
import type { ReportFileView } from './report-file.view.js';

@QueryHandler(GetReportDocument)
export class GetReportDocumentHandler implements IQueryHandler<GetReportDocument> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
  ) {}

  async execute({ reportId, revision }: GetReportDocument): Promise<ReportFileView> {
    const file = await (revision === undefined
      ? this.files.newestOf(reportId)
      : this.files.of(reportId, revision));
    if (file) return reportFileView(file);
    const report = await this.reports.look(reportId);
    // Signed but without its document: the worker is about to make it.
    if (report?.isSigned && (revision === undefined || revision === report.state.revision))
      throw documentNotReady();
    throw notFound('reporting.report-document');
  }
}
