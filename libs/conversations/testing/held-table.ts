import { settled } from '#test/support/settled';
import type { System } from '#test/support/system';

/** Holds a table that the bot reads before it answers, so that what is written meanwhile waits to be answered. */
export async function whileHeld(system: System, table: string, work: () => Promise<void>): Promise<void> {
  const client = await system.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    await work();
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
  await settled(system.owner);
}

/** Whether somebody waits for a table. */
export async function isWaitedFor({ owner }: System, table: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    'SELECT 1 FROM pg_locks WHERE relation = $1::regclass AND NOT granted',
    [table],
  );
  return rowCount !== 0;
}
