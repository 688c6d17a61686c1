import { type IQueryHandler, Mediator, notFound, QueryHandler, Sql } from '#kernel';
import { FindPriorStudies } from '#imaging/contracts';
import { priorLine } from '../../services/prior-line.js';
import type { PriorReportsView, PriorReportView } from './prior-report.view.js';
import { FindPriorReports } from './find-prior-reports.query.js';

/** A comparison section names few. */
const CITED = 3;

type Issued = Pick<
  PriorReportView,
  'studyId' | 'reportId' | 'reportStatus' | 'signedAt' | 'signedByName' | 'impression'
>;

const NOT_ISSUED = {
  reportId: null,
  reportStatus: null,
  signedAt: null,
  signedByName: null,
  impression: null,
};

const ISSUED = `SELECT r.study_id AS "studyId", r.id AS "reportId", r.status AS "reportStatus", r.signed_at AS "signedAt",
    r.signed_by_name AS "signedByName", v.content->>'impression' AS impression
  FROM report r JOIN report_revision v ON v.report_id = r.id AND v.revision = r.revision
  WHERE r.study_id = ANY($1) AND r.status IN ('preliminary', 'final', 'amended')`;

@QueryHandler(FindPriorReports)
export class FindPriorReportsHandler implements IQueryHandler<FindPriorReports> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
  ) {}

  async execute({ reportId, limit = 20 }: FindPriorReports): Promise<PriorReportsView> {
    const own = await this.sql.first<{ studyId: string }>(
      'SELECT study_id AS "studyId" FROM report WHERE id = $1',
      [reportId],
    );
    if (!own) throw notFound('reporting.report');
    const studies = await this.mediator.ask(new FindPriorStudies({ studyId: own.studyId, limit }));
    const reports = await this.sql.rows<Issued>(ISSUED, [studies.map(({ studyId }) => studyId)]);
    const byStudy = new Map(reports.map(({ studyId, ...report }) => [studyId, report]));
    const same = studies.filter(
      ({ relevance }) => relevance === 'same-examination' || relevance === 'same-body-part',
    );
    return {
      items: studies.map(({ orderId: _, ...study }) => ({
        ...study,
        ...(byStudy.get(study.studyId) ?? NOT_ISSUED),
      })),
      comparisonText: same.slice(0, CITED).map(priorLine).join('; '),
    };
  }
}
