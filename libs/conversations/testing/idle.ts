import type { System } from '#test/support/system';
import { until } from '#test/support/until';

/** Until nothing waits to be taken in, answered or sent any more. */
export async function idle({ owner }: System): Promise<void> {
  await until('the end of the work', async () => {
    const { rows } = await owner.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM message WHERE status IN ('pending', 'sending'))
            + (SELECT count(*) FROM delivery WHERE state = 'pending' AND available_at <= now() + interval '1 minute')
            + (SELECT count(*) FROM outbox WHERE NOT fanned_out) AS n`,
    );
    return Number(rows[0]?.n) === 0;
  });
}
