import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { VisibleReports } from '../../services/visible-reports.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { SUCCESSOR } from '../successor-sql.js';
import { FindReports } from './find-reports.query.js';
import type { ReportItemView } from './report-item.view.js';

@QueryHandler(FindReports)
export class FindReportsHandler implements IQueryHandler<FindReports> {
  constructor(
    private readonly sql: Sql,
    private readonly visible: VisibleReports,
    private readonly readable: ReadableReports,
  ) {}

  async execute(query: FindReports): Promise<PagedResult<ReportItemView>> {
    const { where, values } = new Conditions()
      .always(this.visible.condition())
      .when(query.status, (place) => `r.status = ${place}`)
      .when(query.orderId, (place) => `r.order_id = ${place}`)
      .when(query.studyId, (place) => `r.study_id = ${place}`)
      .when(query.lateImages, (place) => `(r.late_images_at IS NOT NULL) = ${place}`)
      .search(query.q, 'r.search');
    where.push(...(await this.readable.conditions((value) => `$${values.push(value)}`)));
    return fetchPage<ReportItemView>(this.sql, query, {
      select: `r.id, r.version, r.status, r.revision, r.priority, r.study_id AS "studyId", r.order_id AS "orderId",
        r.predecessor_id AS "predecessorId", ${SUCCESSOR} AS "successorId",
        r.patient_name AS "patientName", r.subject->>'patientNumber' AS "patientNumber",
        r.accession_number AS "accessionNumber", r.modality, r.subject->>'studyDescription' AS "studyDescription",
        r.opened_at AS "openedAt", r.signed_at AS "signedAt", r.signed_by_name AS "signedByName",
        r.late_images_at AS "lateImagesAt"`,
      from: 'report r',
      where,
      values,
      sorts: {
        openedAt: { column: 'r.opened_at', type: 'timestamptz' },
        patientName: { column: 'r.patient_name', type: 'text' },
      },
      defaultSort: '-openedAt',
      id: 'r.id',
    });
  }
}
