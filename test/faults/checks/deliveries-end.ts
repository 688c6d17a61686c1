import { bySql, type Invariant } from './invariant.js';
import { oneRow } from './one-row.js';

export const deliveriesEnd: Invariant = {
  name: 'every delivery ended: done, or parked when its attempts were used up',
  async check({ rows, mayPark }) {
    const found = await rows<{
      handler: string;
      event_id: string;
      state: string;
      attempt: number;
      max: number;
      error: string | null;
    }>(
      `SELECT handler, event_id, state, attempt, max_attempts AS max, last_error AS error FROM delivery
       WHERE state <> 'done' AND NOT (state = 'pending' AND delayed AND attempt = 0 AND available_at > now() + interval '1 minute')`,
    );
    const allowed = (one: (typeof found)[number]): boolean =>
      mayPark && one.state === 'parked' && one.attempt >= one.max;
    return found
      .filter((one) => !allowed(one))
      .map(
        (one) =>
          `${one.handler} of ${one.event_id} is ${one.state} after ${one.attempt} attempts: ${one.error ?? 'no error'}`,
      );
  },
  corruptions: [
    bySql(
      'leaving one pending',
      `UPDATE delivery SET state = 'pending' WHERE ${oneRow('delivery', `state = 'done'`)}`,
    ),
    bySql(
      'parking one early',
      `UPDATE delivery SET state = 'parked' WHERE ${oneRow('delivery', `state = 'done' AND attempt = 1`)}`,
    ),
  ],
};
