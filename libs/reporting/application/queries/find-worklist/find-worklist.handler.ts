import {
  actorId,
  Conditions,
  CurrentContext,
  fetchPage,
  type IQueryHandler,
  isId,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { ReaderProfiles } from '../../../domain/reader-profiles.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { FindWorklist } from './find-worklist.query.js';
import type { WorklistItemView } from './worklist-item.view.js';
import { AT_RISK, CLAIMED, CRITICAL_OVERDUE, OPEN, OVERDUE, STATE } from './worklist-sql.js';

const SELECT = `r.id AS "reportId", r.version, ${STATE} AS state, r.priority, r.subspecialty, r.study_id AS "studyId",
  r.order_id AS "orderId", r.predecessor_id AS "predecessorId", r.subject->>'patientClass' AS "patientClass", r.patient_name AS "patientName", r.subject->>'patientNumber' AS "patientNumber",
  (r.subject->>'patientMismatch')::boolean AS "patientMismatch", r.accession_number AS "accessionNumber", r.modality,
  r.body_part AS "bodyPart", r.subject->>'siteName' AS "siteName", r.subject->>'procedureName' AS "procedureName",
  r.subject->>'studyDescription' AS "studyDescription", r.performed_on AS "performedOn", r.opened_at AS "openedAt",
  r.readable_at IS NOT NULL AS readable, r.late_images_at AS "lateImagesAt", r.due_at AS "dueAt", ${OVERDUE} AS overdue,
  ${AT_RISK} AS "atRisk", r.pause->>'reason' AS "pausedFor", ${CRITICAL_OVERDUE} AS "criticalOverdue",
  CASE WHEN ${CLAIMED} THEN r.claimed_by END AS "claimedBy",
  CASE WHEN ${CLAIMED} THEN r.claimed_by_name END AS "claimedByName",
  CASE WHEN ${CLAIMED} THEN r.claim_expires_at END AS "claimExpiresAt", r.author_name AS "authorName",
  r.supervisor_id AS "supervisorId", r.supervisor_name AS "supervisorName"`;

@QueryHandler(FindWorklist)
export class FindWorklistHandler implements IQueryHandler<FindWorklist> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
    private readonly profiles: ReaderProfiles,
    private readonly readable: ReadableReports,
  ) {}

  async execute(query: FindWorklist): Promise<PagedResult<WorklistItemView>> {
    const caller = actorId(this.context.get().actor);
    const userId = isId(caller) ? caller : null;
    const mine = query.mySubspecialties && userId ? await this.profiles.subspecialtiesOf(userId) : [];
    const { where, values } = new Conditions()
      .always(OPEN)
      .when(query.state, (place) => `(${STATE}) = ${place}`)
      .when(query.modality, (place) => `r.modality = ${place}`)
      .when(query.priority, (place) => `r.priority = ${place}`)
      .when(query.subspecialty, (place) => `r.subspecialty = ${place}`)
      .when(mine.length > 0 ? mine : undefined, (place) => `r.subspecialty = ANY(${place})`)
      .when(query.siteId, (place) => `r.site_id = ${place}`)
      .when(query.bodyPart?.toUpperCase(), (place) => `r.body_part = ${place}`)
      .when(query.mine ? userId : undefined, (place) => `${CLAIMED} AND r.claimed_by = ${place}`)
      .when(
        query.toReview ? userId : undefined,
        (place) => `r.status = 'preliminary' AND r.supervisor_id = ${place}`,
      )
      .when(query.paused, (place) => `(r.pause IS NOT NULL) = ${place}`)
      .when(query.readable, (place) => `(r.readable_at IS NOT NULL) = ${place}`)
      .when(query.performedFrom, (place) => `r.performed_on >= ${place}`)
      .when(query.performedTo, (place) => `r.performed_on <= ${place}`)
      .search(query.q, 'r.search');
    for (const [asked, condition] of [
      [query.unclaimed, `NOT ${CLAIMED}`],
      [query.overdue, OVERDUE],
      [query.atRisk, AT_RISK],
      [query.lateImages, 'r.late_images_at IS NOT NULL'],
    ] as const)
      if (asked) where.push(condition);
    where.push(...(await this.readable.conditions((value) => `$${values.push(value)}`)));
    return fetchPage<WorklistItemView>(this.sql, query, {
      select: SELECT,
      from: 'report r',
      where,
      values,
      sorts: {
        urgency: { column: 'r.urgency', type: 'bigint' },
        dueAt: { column: 'r.due_at', type: 'timestamptz' },
        openedAt: { column: 'r.opened_at', type: 'timestamptz' },
      },
      defaultSort: 'urgency',
      id: 'r.id',
    });
  }
}
