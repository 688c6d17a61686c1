import { bySql, type Invariant } from './invariant.js';
import { oneRow } from './one-row.js';

/** What a timer has made due this moment may be taken up the next. */
const MOMENT = `interval '15 seconds'`;

export const deliveriesEnd: Invariant = {
  name: 'every delivery is done; what was parked is so after its replay',
  async check({ rows }) {
    const found = await rows<{
      handler: string;
      event_id: string;
      state: string;
      attempt: number;
      error: string;
    }>(
      `SELECT handler, event_id, state, attempt, coalesce(last_error, 'no error') AS error FROM delivery
       WHERE state <> 'done' AND NOT (state = 'pending' AND delayed AND attempt = 0 AND available_at > now() - ${MOMENT})`,
    );
    return found.map(
      ({ handler, event_id, state, attempt, error }) =>
        `${handler} of ${event_id} is ${state} after ${attempt} attempts: ${error}`,
    );
  },
  corruptions: [
    bySql(
      'leaving one pending',
      `UPDATE delivery SET state = 'pending' WHERE ${oneRow('delivery', `state = 'done'`)}`,
    ),
    bySql(
      'parking one',
      `UPDATE delivery SET state = 'parked' WHERE ${oneRow('delivery', `state = 'done'`)}`,
    ),
  ],
};
