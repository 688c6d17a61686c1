import type { Failpoint } from '#platform/faults/failpoints';
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
      const { load, site, workload } = installation;
      const worker = installation.process('worker');
      await worker.restart(`${point}:2:delay=${HOLD_MS}`);
      const struck = worker.failpoint((line) => line.point === point);
      const sent = load.send(3);
      await within(struck, 20_000, `${point} was not passed twice`);
      worker.signal('SIGSTOP');
      const other = await installation.joinWorker();
      await sent;
      await new Promise((resolve) => setTimeout(resolve, LEASE_MS));
      await quiet(site.superuser, workload.underWay);
      const held = await stateOf(installation);
      worker.signal('SIGCONT');
      await fenced(installation, held);
      await other.leave();
      return `${held.takenOver} deliveries taken over`;
    },
  };
}

interface Held {
  readonly takenOver: number;
  readonly failures: number;
}

/** Deliveries that took a second attempt, and the failures journaled so far. */
async function stateOf({ site }: Installation): Promise<Held> {
  const [row] = await site.superuser.rows<Held>(
    `SELECT (SELECT count(*) FROM delivery WHERE state = 'done' AND attempt > 1 AND settled_at > now() - interval '20 seconds')::int
              AS "takenOver",
            (SELECT count(*) FROM command_journal WHERE outcome = 'failed')::int AS failures`,
  );
  if (!row || row.takenOver === 0) throw new Error('nobody took over what the frozen worker held');
  return row;
}

/** The awakened worker must try, and fail: a worker that never tried proves nothing. */
async function fenced(installation: Installation, before: Held): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    const { failures } = await stateOf(installation);
    if (failures > before.failures) return;
    if (Date.now() > end) throw new Error('the awakened worker never tried to commit what it had begun');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function within(work: Promise<unknown>, ms: number, otherwise: string): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(otherwise)), ms).unref());
  await Promise.race([work, late]);
}
