import type { Superuser } from '../system/superuser.js';

/** From the last fault to an empty backlog, at most. */
export const LIVENESS_MS = 30_000;
const POLL_MS = 100;

interface Backlog {
  readonly unfanned: number;
  readonly pending: number;
  /** Of these. */
  readonly paced: number;
  readonly resting: number;
  readonly busy: number;
}

/**
 * What waits: events; deliveries that are due, some of them behind one that is not yet, as messages to a chat that takes one a
 * second; deliveries that rest until their next try; work of the workload's own.
 */
const backlogOf = (underWay: string): string => `
SELECT (SELECT count(*) FROM outbox WHERE NOT fanned_out)::int AS unfanned,
       (SELECT count(*) FROM delivery WHERE state = 'pending' AND available_at <= now())::int AS pending,
       (SELECT count(*) FROM delivery d WHERE state = 'pending' AND available_at <= now() AND EXISTS (
          SELECT FROM delivery h WHERE h.lane = d.lane AND h.state = 'pending' AND h.position < d.position
            AND h.available_at > now()))::int AS paced,
       (SELECT count(*) FROM delivery WHERE state = 'pending' AND attempt > 0 AND available_at > now())::int AS resting,
       (${underWay})::int AS busy`;

/**
 * Waits until nothing is under way. Answers how long that took, in milliseconds; throws when it takes longer than the
 * bound. Time in which everything left only rests between two tries, or waits for its turn, does not count.
 */
export async function quiet(
  superuser: Superuser,
  underWay = 'SELECT 0',
  boundMs = LIVENESS_MS,
): Promise<number> {
  const started = Date.now();
  let rested = 0;
  let parkedLanes = 0;
  for (let last = started; ;) {
    const now = Date.now();
    const [backlog] = await superuser.rows<Backlog>(backlogOf(underWay)).catch(() => []);
    if (backlog) {
      const { unfanned, pending, paced, resting, busy } = backlog;
      if (unfanned + resting + busy + (pending - parkedLanes) <= 0) return now - started;
      if (unfanned + pending - paced === 0 && resting + paced > 0) rested += now - last;
      if (unfanned + resting + busy === 0) parkedLanes = await behindParked(superuser);
      if (now - started - rested > boundMs)
        throw new Error(
          `not quiet after ${Math.round((now - started) / 1000)} s: ${unfanned} events, ${pending} due and ${resting} resting deliveries, ${busy} under way`,
        );
    } else if (now - started > boundMs) throw new Error('the database does not answer');
    last = now;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Deliveries that wait for an operator, because one before them in their lane is parked. */
async function behindParked(superuser: Superuser): Promise<number> {
  const [row] = await superuser.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM delivery d WHERE state = 'pending' AND available_at <= now() AND EXISTS (
       SELECT FROM delivery p WHERE p.lane = d.lane AND p.state = 'parked' AND p.position < d.position)`,
  );
  return row?.n ?? 0;
}
