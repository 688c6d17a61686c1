import { instantText, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ReportFile } from '../../../domain/report-file.repository.js';
import { reportFileView } from '../../services/report-file-view.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { GetReportFile } from './get-report-file.query.js';
import type { ReportFileRecordView } from './report-file-record.view.js';

@QueryHandler(GetReportFile)
export class GetReportFileHandler implements IQueryHandler<GetReportFile> {
  constructor(
    private readonly sql: Sql,
    private readonly readable: ReadableReports,
  ) {}

  async execute({ fileId }: GetReportFile): Promise<ReportFileRecordView> {
    const file = await this.sql.first<ReportFile & { readonly createdAt: string }>(
      `SELECT report_id AS "reportId", revision, file_id AS "fileId", storage_key AS "storageKey", size, sha256,
              ${instantText('created_at')} AS "createdAt" FROM report_file WHERE file_id = $1`,
      [fileId],
    );
    if (!file || !(await this.readable.includes(file.reportId))) throw notFound('reporting.report-document');
    return { ...reportFileView(file), reportId: file.reportId, createdAt: file.createdAt };
  }
}
