import { actorId, CurrentContext, type IQueryHandler, isId, QueryHandler, Sql } from '#kernel';
import { ReaderProfiles } from '../../../domain/reader-profiles.js';
import { AT_RISK, CLAIMED, CRITICAL_OVERDUE, OPEN, OVERDUE, STATE } from '../find-worklist/worklist-sql.js';
import { ReadableReports } from '../../services/readable-reports.js';
import type { WorklistCountsView } from './worklist-counts.view.js';
import { CountWorklist } from './count-worklist.query.js';

const count = (condition: string): string => `count(*) FILTER (WHERE ${condition})::int`;

const shares = (
  column: string,
): string => `(SELECT coalesce(jsonb_agg(share ORDER BY share->>'of'), '[]') FROM (
  SELECT jsonb_build_object('of', ${column}, 'count', count(*)) AS share FROM waiting GROUP BY ${column}) shares)`;

const counting = (seen: string): string => `
WITH waiting AS MATERIALIZED (
  SELECT r.id, r.priority, r.modality, r.subspecialty, ${STATE} AS state, ${CLAIMED} AS claimed, r.claimed_by, r.status,
    r.supervisor_id, ${OVERDUE} AS overdue, ${AT_RISK} AS at_risk, r.pause, r.readable_at, r.late_images_at,
    ${CRITICAL_OVERDUE} AS critical
  FROM report r WHERE ${OPEN} AND ($2::text IS NULL OR r.site_id = $2) AND ($3::text[] IS NULL OR r.subspecialty = ANY($3)) ${seen})
SELECT count(*)::int AS "all", ${count(`state = 'unread'`)} AS unread, ${count(`state = 'claimed'`)} AS claimed,
  ${count(`state = 'drafted'`)} AS drafted, ${count(`state = 'preliminary'`)} AS preliminary,
  ${count('claimed AND claimed_by = $1::uuid')} AS mine, ${count('NOT claimed')} AS unclaimed,
  ${count(`status = 'preliminary' AND supervisor_id = $1::uuid`)} AS "toReview", ${count('overdue')} AS overdue,
  ${count('at_risk')} AS "atRisk", ${count('pause IS NOT NULL')} AS paused, ${count('readable_at IS NULL')} AS arriving,
  ${count('late_images_at IS NOT NULL')} AS "lateImages", ${count('critical')} AS "criticalOverdue",
  ${shares('priority')} AS "byPriority", ${shares('modality')} AS "byModality", ${shares('subspecialty')} AS "bySubspecialty"
FROM waiting`;

@QueryHandler(CountWorklist)
export class CountWorklistHandler implements IQueryHandler<CountWorklist> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
    private readonly profiles: ReaderProfiles,
    private readonly readable: ReadableReports,
  ) {}

  async execute({ siteId, mySubspecialties }: CountWorklist): Promise<WorklistCountsView> {
    const caller = actorId(this.context.get().actor);
    const userId = isId(caller) ? caller : null;
    const mine = mySubspecialties && userId ? await this.profiles.subspecialtiesOf(userId) : [];
    const values: unknown[] = [userId, siteId ?? null, mine.length > 0 ? mine : null];
    const seen = await this.readable.conditions((value) => `$${values.push(value)}`);
    const [counts] = await this.sql.rows<WorklistCountsView>(
      counting(seen.map((condition) => `AND ${condition}`).join(' ')),
      values,
    );
    if (!counts) throw new Error('Counting answers a row.');
    return counts;
  }
}
