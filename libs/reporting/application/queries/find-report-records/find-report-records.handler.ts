import {
  Conditions,
  fetchRecords,
  instantText,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  type RecordColumn,
  Sql,
} from '#kernel';
import type { ReportChange } from '../../../domain/report-change.js';
import { stageOf } from '../../../domain/report-stage.js';
import type { ReportStatus } from '../../../domain/report-status.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { FindReportRecords } from './find-report-records.query.js';
import type { ReportRecordView } from './report-record.view.js';

type Row = Omit<ReportRecordView, 'stage'> & {
  readonly status: ReportStatus;
  readonly change: ReportChange | null;
};

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  identifier: {
    column: 'r.accession_number',
    // of the practice for a report, or else the accession number
    identified: ({ value, issuer }, place) => {
      if (issuer === 'report') return value === undefined ? 'true' : `r.id::text = lower(${place(value)})`;
      return value === undefined ? 'r.accession_number IS NOT NULL' : `r.accession_number = ${place(value)}`;
    },
  },
  studyId: { column: 'r.study_id', type: 'uuid' },
  orderId: { column: 'r.order_id', type: 'uuid' },
  status: {
    column: `CASE WHEN r.status <> 'amended' THEN r.status WHEN v.change = 'addendum' THEN 'appended' ELSE 'corrected' END`,
  },
  issuedAt: { column: 'v.issued_at', type: 'timestamptz' },
  performedOn: { column: `v.subject->>'performedOn'` },
  readerId: { column: 'ARRAY[v.author_id, v.signer_id]', type: 'uuid', array: true },
};

/** Of another order it would be another patient's. */
const REPLACED = `(SELECT p.id FROM report p
  WHERE p.id = r.predecessor_id AND p.revision > 0 AND p.order_id IS NOT DISTINCT FROM r.order_id)`;

const SELECT = `r.id, r.status, v.change, r.revision, r.study_id AS "studyId", r.order_id AS "orderId", v.subject, v.content, v.addenda,
  v.author_id AS "authorId", v.author_name AS "authorName", v.signer_id AS "signerId", v.signer_name AS "signerName",
  v.issued_at AS "issuedAt", ${REPLACED} AS "replacesId",
  CASE WHEN f.file_id IS NOT NULL THEN jsonb_build_object('fileId', f.file_id, 'revision', f.revision, 'size', f.size,
    'createdAt', ${instantText('f.created_at')}) END AS file`;

@QueryHandler(FindReportRecords)
export class FindReportRecordsHandler implements IQueryHandler<FindReportRecords> {
  constructor(
    private readonly sql: Sql,
    private readonly readable: ReadableReports,
  ) {}

  async execute(query: FindReportRecords): Promise<PagedResult<ReportRecordView>> {
    const conditions = new Conditions().always('r.revision > 0');
    const { where, values } = conditions;
    where.push(...(await this.readable.conditions((value) => `$${values.push(value)}`)));
    return fetchRecords<Row, ReportRecordView>(this.sql, query, {
      table: 'r',
      select: SELECT,
      from: `report r JOIN report_revision v ON v.report_id = r.id AND v.revision = r.revision
        LEFT JOIN report_file f ON f.report_id = r.id AND f.revision = r.revision`,
      columns: COLUMNS,
      conditions,
      sorts: {
        issuedAt: { column: 'v.issued_at', type: 'timestamptz' },
        performedOn: { column: `coalesce(v.subject->>'performedOn', '')`, type: 'text' },
      },
      item: ({ status, change, ...report }) => ({ ...report, stage: stageOf(status, true, change) }),
    });
  }
}
