import type pg from 'pg';
import { until } from './until.js';

/**
 * Waits until every event has reached its handlers and nothing is due any more.
 *
 * @param owner a superuser's connection
 * @param withinSeconds what is due later than in so many seconds may wait: timers, long pauses
 */
export async function settled(owner: pg.Pool, withinSeconds = 60): Promise<void> {
  await until('nothing to be due', async () => {
    const { rows } = await owner.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM delivery WHERE state = 'pending' AND available_at <= now() + $1 * interval '1 second')
            + (SELECT count(*) FROM outbox WHERE NOT fanned_out) AS n`,
      [withinSeconds],
    );
    return Number(rows[0]?.n) === 0;
  });
}
