import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetReportPrint } from './get-report-print.query.js';
import type { PrintedSignature, ReportPrint } from './report-print.js';

@QueryHandler(GetReportPrint)
export class GetReportPrintHandler implements IQueryHandler<GetReportPrint> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId, revision }: GetReportPrint): Promise<ReportPrint> {
    const print = await this.sql.first<Omit<ReportPrint, 'signatures'>>(
      `SELECT v.report_id AS "reportId", v.revision, v.status, v.subject, v.content, v.addenda, v.reason,
              v.key_images AS "keyImages", v.author_name AS "authorName", v.author_title AS "authorTitle", v.authored_at AS "authoredAt",
              v.issued_at AS "issuedAt", p.issued_at AS "previousIssuedAt", f.file_id IS NOT NULL AS printed,
              c.code AS "verificationCode"
       FROM report_revision v
       LEFT JOIN report_revision p ON p.report_id = v.report_id AND p.revision = v.revision - 1
       LEFT JOIN report_file f ON f.report_id = v.report_id AND f.revision = v.revision
       LEFT JOIN report_verification c ON c.report_id = v.report_id AND c.revision = v.revision
       WHERE v.report_id = $1 AND v.revision = $2`,
      [reportId, revision],
    );
    if (!print) throw notFound('reporting.report');
    const signatures = await this.sql.rows<PrintedSignature>(
      `SELECT v.signer_name AS name, v.signer_title AS title, v.issued_at AS at, v.discrepancy,
              coalesce(p.status = 'preliminary' AND p.author_id <> v.signer_id, false) AS reviewed
       FROM report_revision v
       LEFT JOIN report_revision p ON p.report_id = v.report_id AND p.revision = v.revision - 1
       WHERE v.report_id = $1 AND v.revision <= $2 AND v.signer_id IS NOT NULL ORDER BY v.revision`,
      [reportId, revision],
    );
    return { ...print, signatures };
  }
}
