import {
  actorId,
  Conditions,
  CurrentContext,
  fetchPage,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { CriticalResultView } from './critical-result.view.js';
import { TOO_LATE } from './critical-sql.js';
import { FindCriticalResults } from './find-critical-results.query.js';

const OPEN = `c.state IN ('pending', 'communicated') AND r.status NOT IN ('cancelled', 'entered-in-error')`;
const OVERDUE = `${OPEN} AND ${TOO_LATE}`;

const SELECT = `c.id, c.version, c.report_id AS "reportId", r.patient_name AS "patientName",
  r.accession_number AS "accessionNumber", c.category, c.finding, c.state, c.flagged_at AS "flaggedAt",
  c.flagged_by_name AS "flaggedByName", c.due_at AS "dueAt", (${OVERDUE}) AS overdue, c.recipient_id AS "recipientId",
  c.recipient_name AS "recipientName", c.recipient_role AS "recipientRole", c.means, c.communicated_at AS "communicatedAt",
  c.acknowledge_by AS "acknowledgeBy",
  c.communicated_by_name AS "communicatedByName", c.read_back AS "readBack", c.acknowledged_at AS "acknowledgedAt",
  c.acknowledged_by_name AS "acknowledgedByName", c.cancel_reason AS "cancelReason"`;

@QueryHandler(FindCriticalResults)
export class FindCriticalResultsHandler implements IQueryHandler<FindCriticalResults> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
    private readonly readable: ReadableReports,
  ) {}

  async execute(query: FindCriticalResults): Promise<PagedResult<CriticalResultView>> {
    const { where, values } = new Conditions()
      .when(query.reportId, (place) => `c.report_id = ${place}`)
      .when(query.category, (place) => `c.category = ${place}`)
      .when(
        query.toAcknowledge ? actorId(this.context.get().actor) : undefined,
        (place) => `c.state = 'communicated' AND c.recipient_id::text = ${place}`,
      );
    if (query.state) where.push(query.state === 'open' ? OPEN : OVERDUE);
    where.push(...(await this.readable.conditions((value) => `$${values.push(value)}`)));
    return fetchPage<CriticalResultView>(this.sql, query, {
      select: SELECT,
      from: 'critical_communication c LEFT JOIN report r ON r.id = c.report_id',
      where,
      values,
      sorts: { dueAt: { column: 'c.due_at', type: 'timestamptz' } },
      defaultSort: 'dueAt',
      id: 'c.id',
    });
  }
}
