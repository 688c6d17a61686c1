import { quiet } from '../checks/quiet.js';
import type { Installation } from '../system/installation.js';
import type { FaultCase } from './fault-case.js';

export interface Verdict {
  readonly name: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  /** From the last fault until nothing was left to do. */
  readonly recoveredMs?: number;
  readonly remark?: string;
  readonly faults: readonly string[];
}

/** Runs one case, waits until all is quiet, sees that the system still works, and checks every invariant. */
export async function runCase(one: FaultCase, installation: Installation): Promise<Verdict> {
  const started = Date.now();
  const { history, site, workload, load } = installation;
  history.note(`case: ${one.name}`);
  const faults: string[] = [];
  let recoveredMs: number | undefined;
  let remark: string | undefined;
  const noting = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => void faults.push(error instanceof Error ? error.message : String(error)));
  await noting(
    (async () => {
      remark = (await one.run(installation)) ?? undefined;
    })(),
  );
  // Also after a case that went wrong: what is broken tells more than that something is.
  await noting(
    (async () => {
      recoveredMs = await settled(installation);
      if (one.mayPark) remark = [remark, await replayParked(installation)].filter(Boolean).join(', ');
      // No process may look healthy and do nothing.
      await load.send(1);
      await quiet(site.superuser, workload.underWay);
    })(),
  );
  await noting(violations(installation).then((found) => void faults.push(...found)));
  for (const fault of faults) history.note(`fault: ${fault}`);
  const milliseconds = Date.now() - started;
  return {
    name: one.name,
    passed: faults.length === 0,
    milliseconds,
    faults,
    ...(recoveredMs === undefined ? {} : { recoveredMs }),
    ...(remark ? { remark } : {}),
  };
}

async function settled(installation: Installation): Promise<number> {
  await Promise.all(installation.all().map((process) => process.ready()));
  return quiet(installation.site.superuser, installation.workload.underWay);
}

async function violations(installation: Installation): Promise<string[]> {
  const found = [...installation.load.refusals];
  for (const invariant of installation.invariants()) {
    const wrong = await invariant.check(installation.evidence());
    found.push(...wrong.map((text) => `[${invariant.name}] ${text}`));
  }
  return found;
}

/** What an operator does with parked deliveries: lets each be tried again. */
async function replayParked({ site, workload }: Installation): Promise<string> {
  const replayed = await site.superuser.rows(
    `UPDATE delivery SET state = 'pending', attempt = 0, delayed = true, available_at = now(), settled_at = NULL
     WHERE state = 'parked' RETURNING 1`,
  );
  if (replayed.length === 0) return '';
  await quiet(site.superuser, workload.underWay);
  return `${replayed.length} parked deliveries replayed`;
}
