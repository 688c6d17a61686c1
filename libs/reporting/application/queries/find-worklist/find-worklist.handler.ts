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
import { FindWorklist } from './find-worklist.query.js';
import type { WorklistItemView } from './worklist-item.view.js';

const CLAIMED = `(r.claimed_by IS NOT NULL AND r.claim_expires_at > now())`;
const STATE = `CASE WHEN r.status = 'preliminary' THEN 'preliminary' WHEN r.drafted_at IS NOT NULL THEN 'drafted'
  WHEN ${CLAIMED} THEN 'claimed' ELSE 'unread' END`;

@QueryHandler(FindWorklist)
export class FindWorklistHandler implements IQueryHandler<FindWorklist> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  execute(query: FindWorklist): Promise<PagedResult<WorklistItemView>> {
    const mine = query.mine === true ? actorId(this.context.get().actor) : undefined;
    const { where, values } = new Conditions()
      .always(`r.status IN ('draft', 'preliminary')`)
      .when(query.state, (place) => `(${STATE}) = ${place}`)
      .when(query.modality, (place) => `r.modality = ${place}`)
      .when(query.priority, (place) => `r.priority = ${place}`)
      .when(mine, (place) => `${CLAIMED} AND r.claimed_by::text = ${place}`)
      .search(query.q, 'r.search');
    return fetchPage<WorklistItemView>(this.sql, query, {
      select: `r.id AS "reportId", r.version, ${STATE} AS state, r.priority, r.study_id AS "studyId",
        r.order_id AS "orderId", r.patient_name AS "patientName", r.subject->>'patientNumber' AS "patientNumber",
        (r.subject->>'patientMismatch')::boolean AS "patientMismatch",
        r.accession_number AS "accessionNumber", r.modality, r.subject->>'procedureName' AS "procedureName",
        r.subject->>'studyDescription' AS "studyDescription", r.opened_at AS "openedAt", r.due_at AS "dueAt",
        r.due_at < now() AS overdue, CASE WHEN ${CLAIMED} THEN r.claimed_by END AS "claimedBy",
        CASE WHEN ${CLAIMED} THEN r.claimed_by_name END AS "claimedByName"`,
      from: 'report r',
      where,
      values,
      sorts: {
        dueAt: { column: 'r.due_at', type: 'timestamptz' },
        openedAt: { column: 'r.opened_at', type: 'timestamptz' },
      },
      defaultSort: 'dueAt',
      id: 'r.id',
    });
  }
}
