import { bySql, type Invariant } from './invariant.js';
import { oneRow } from './one-row.js';

export const lanesKeepOrder: Invariant = {
  name: 'deliveries of one lane ended in the order of their events, without a gap before a done one',
  async check({ rows }) {
    // Those of one transaction (one xmin) ended together, in their order, whatever the clock says.
    const overtaken = await rows<{ handler: string; event_id: string; next: string }>(
      `SELECT handler, event_id, next FROM (
         SELECT handler, event_id, lane, settled_at, xmin::text AS tx,
                lead(event_id) OVER w AS next, lead(settled_at) OVER w AS next_settled, lead(xmin::text) OVER w AS next_tx
         FROM delivery WHERE ordered AND state = 'done' WINDOW w AS (PARTITION BY lane ORDER BY position)) d
       WHERE next_settled < settled_at AND next_tx <> tx`,
    );
    const gaps = await rows<{ handler: string; event_id: string }>(
      `SELECT handler, event_id FROM delivery d WHERE ordered AND state IN ('pending', 'parked') AND EXISTS (
         SELECT FROM delivery later WHERE later.lane = d.lane AND later.position > d.position AND later.state = 'done')`,
    );
    return [
      ...overtaken.map(({ handler, event_id, next }) => `${handler}: ${next} was done before ${event_id}`),
      ...gaps.map(({ handler, event_id }) => `${handler}: a later one was done before ${event_id}`),
    ];
  },
  corruptions: [
    bySql(
      'settling one too late',
      `UPDATE delivery SET settled_at = now() + interval '1 hour' WHERE ${oneRow(
        'delivery d',
        `ordered AND state = 'done' AND EXISTS (SELECT FROM delivery l WHERE l.lane = d.lane AND l.position > d.position)`,
      )}`,
    ),
    bySql(
      'leaving a gap',
      `UPDATE delivery SET state = 'parked' WHERE ${oneRow(
        'delivery d',
        `ordered AND state = 'done' AND EXISTS (SELECT FROM delivery l WHERE l.lane = d.lane AND l.position > d.position)`,
      )}`,
    ),
  ],
};
