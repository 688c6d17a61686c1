import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { type ReportFile, ReportFileRepository } from '../domain/report-file.repository.js';

const COLUMNS = `report_id AS "reportId", revision, file_id AS "fileId", storage_key AS "storageKey", size, sha256,
  signature_level AS level, time_stamped_at AS "timeStampedAt"`;

@Injectable()
export class SqlReportFileRepository extends ReportFileRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async attach(file: ReportFile): Promise<boolean> {
    const { reportId, revision, fileId, storageKey, size, sha256, level, timeStampedAt } = file;
    const added = await this.sql.change(
      `INSERT INTO report_file (organization_id, report_id, revision, file_id, storage_key, size, sha256,
         signature_level, time_stamped_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (report_id, revision) DO NOTHING`,
      [
        ...[this.context.organizationId(), reportId, revision, fileId, storageKey, size, sha256],
        ...[level, timeStampedAt],
      ],
    );
    return added === 1;
  }

  newestOf(reportId: string): Promise<ReportFile | undefined> {
    return this.sql.first<ReportFile>(
      `SELECT ${COLUMNS} FROM report_file WHERE report_id = $1 ORDER BY revision DESC LIMIT 1`,
      [reportId],
    );
  }

  of(reportId: string, revision: number): Promise<ReportFile | undefined> {
    return this.sql.first<ReportFile>(
      `SELECT ${COLUMNS} FROM report_file WHERE report_id = $1 AND revision = $2`,
      [reportId, revision],
    );
  }
}
