import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/**
 * The reference for deliveries: BullMQ on Redis, each job inserting one row in a transaction of its own. It has no
 * order, no exactly-once effect and loses everything with Redis; that is the point of comparing throughput only.
 */
export async function bullInsert(options: {
  redisUrl: string;
  databaseUrl: string;
  jobs: number;
  concurrency: number;
}): Promise<number> {
  const connection = new Redis(options.redisUrl, { maxRetriesPerRequest: null });
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 10 });
  await pool.query(
    'CREATE TABLE IF NOT EXISTS bull_effect (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account uuid, sequence int)',
  );
  const queue = new Queue('bench-insert', { connection });
  await queue.obliterate({ force: true });
  await queue.addBulk(
    Array.from({ length: options.jobs }, (_, sequence) => ({
      name: 'insert',
      data: { account: '01a1fe38-9100-7f4d-b82d-f2ec479918c4', sequence },
      opts: { removeOnComplete: true, removeOnFail: true },
    })),
  );
  let done = 0;
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const worker = new Worker<{ account: string; sequence: number }>(
      'bench-insert',
      async ({ data }) => {
        await pool.query('INSERT INTO bull_effect (account, sequence) VALUES ($1, $2)', [
          data.account,
          data.sequence,
        ]);
        if (++done === options.jobs) setImmediate(() => void worker.close().then(resolve));
      },
      { connection: connection.duplicate(), concurrency: options.concurrency },
    );
  });
  const rate = options.jobs / ((performance.now() - started) / 1000);
  await queue.close();
  await pool.end();
  connection.disconnect();
  return rate;
}
