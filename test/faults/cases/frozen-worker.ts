import type { Failpoint } from '#platform/faults/failpoints';
import { until } from '#test/support/until';
import { quiet } from '../checks/quiet.js';
import { type Installation, LEASE_MS } from '../system/installation.js';
import type { FaultCase } from './fault-case.js';

/** While it waits in there it is frozen; long enough that the signal arrives in time. */
const HOLD_MS = 1_500;

/**
 * A worker is frozen (SIGSTOP) at a point while it holds deliveries, beyond its lease. Another takes them over and ends
 * them. Awake again, the first wants to commit what it had begun, and must not be able to.
 */
export function frozenWorker(point: Failpoint): FaultCase {
  return {
    name: `worker frozen at ${point} beyond its lease, then awake again`,
    async run(installation) {
      const { cluster, load, site, workload } = installation;
      const worker = installation.process('worker');
      await worker.restart(`${point}:2:delay=${HOLD_MS}`);
      const struck = worker.failpoint((line) => line.point === point);
      const sent = load.send(3);
      await within(struck, 20_000, `${point} was not passed twice`);
      const endedBefore = await cluster.refusals(ENDED);
      worker.signal('SIGSTOP');
      const other = await installation.joinWorker();
      await sent;
      await sleep(LEASE_MS);
      // What it holds locked is free when PostgreSQL ends its idle transaction, after half a minute.
      await quiet(site.superuser, workload.underWay, 60_000);
      const takenOver = await takenOverIn(installation);
      const before = await refusals(installation);
      worker.signal('SIGCONT');
      // A session that PostgreSQL has ended meanwhile can commit nothing either, and may not even come to try.
      await until(
        'the awakened worker to try and fail',
        async () => (await refusals(installation)) > before || (await cluster.refusals(ENDED)) > endedBefore,
      );
      await sleep(AWAKE_MS);
      await other.leave();
      return `${takenOver} deliveries taken over`;
    },
  };
}

/** As `settle_deliveries` says it. */
const LOST = 'the lease of a delivery was lost';
/** As PostgreSQL says it. */
const ENDED = 'terminating connection due to idle-in-transaction timeout';
/** For the awakened worker to do what it must not be able to. */
const AWAKE_MS = 2_000;

/** A worker that never tried to commit would prove nothing. In a batch only the server tells of it; else the journal does, too. */
async function refusals({ cluster, site }: Installation): Promise<number> {
  const [row] = await site.superuser.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM command_journal WHERE outcome = 'failed'`,
  );
  return (await cluster.refusals(LOST)) + (row?.n ?? 0);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How many deliveries were done by a second attempt just now. */
async function takenOverIn({ site }: Installation): Promise<number> {
  const [row] = await site.superuser.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM delivery WHERE state = 'done' AND attempt > 1 AND settled_at > now() - interval '1 minute'`,
  );
  if (!row?.n) throw new Error('nobody took over what the frozen worker held');
  return row.n;
}

async function within(work: Promise<unknown>, ms: number, otherwise: string): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(otherwise)), ms).unref());
  await Promise.race([work, late]);
}
