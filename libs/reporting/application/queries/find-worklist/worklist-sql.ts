import { TOO_LATE } from '../find-critical-results/critical-sql.js';

/** Conditions on a row of the worklist, `report r`. */
export const CLAIMED = '(r.claimed_by IS NOT NULL AND r.claim_expires_at > now())';
export const OPEN = `r.status IN ('draft', 'preliminary')`;
export const OVERDUE = '(r.due_at <= now() AND r.pause IS NULL)';
export const AT_RISK = '(r.warn_at <= now() AND r.due_at > now() AND r.pause IS NULL)';

/** How far the reading of a study has come. */
export const STATE = `CASE WHEN r.status = 'preliminary' THEN 'preliminary' WHEN r.drafted_at IS NOT NULL THEN 'drafted'
  WHEN ${CLAIMED} THEN 'claimed' ELSE 'unread' END`;

/** Nobody was told of a critical finding in its time, or nobody confirmed it in theirs. */
export const CRITICAL_OVERDUE = `EXISTS (SELECT 1 FROM critical_communication c WHERE c.report_id = r.id AND ${TOO_LATE})`;
