import { FAILPOINTS, type Failpoint } from '#platform/faults/failpoints';
import { quiet } from '../checks/quiet.js';
import type { Installation } from '../system/installation.js';
import type { ProcessName } from '../workloads/workload.js';
import type { FaultCase } from './fault-case.js';

/** Requests of each sender before one looks whether the point was reached. */
const EACH = 3;
const ROUNDS = 12;

/** Which points each process can pass. What no other process passes happens behind deliveries. */
const POINTS: Readonly<Record<ProcessName, (point: Failpoint) => boolean>> = {
  'public-api': (point) => /^(command|file)\./.test(point),
  'admin-api': (point) => point.startsWith('command.'),
  gateway: (point) => /^(command|file)\./.test(point),
  worker: (point) => !/^(relay|scheduler|sealer)\./.test(point),
  scheduler: (point) => /^(relay|scheduler|sealer)\./.test(point),
};
/** Points that every system passes. */
const ENGINE = /^(command|relay|worker|effect|scheduler|sealer)\./;

export interface Place {
  readonly process: ProcessName;
  readonly point: Failpoint;
}

/** Every point of every process that the workload passes. */
export function places({ processNames, workload: { neverPasses, passes } }: Installation): Place[] {
  const passed = FAILPOINTS.filter(
    (point) => (ENGINE.test(point) || passes?.test(point)) && !neverPasses.includes(point),
  );
  return processNames.flatMap((process) =>
    passed.filter((point) => POINTS[process](point)).map((point) => ({ process, point })),
  );
}

/** How often each point is passed in a run of the load under which it will strike, without any fault. */
export async function countPassings(
  installation: Installation,
  wanted: readonly Place[],
): Promise<Map<Place, number>> {
  const counts = new Map<Place, number>(wanted.map((place) => [place, 0]));
  // Schedules and seals make events of their own: they are on only where their points are counted.
  for (const group of Map.groupBy(
    wanted,
    ({ point }) => /^(scheduler|sealer)/.exec(point)?.[0] ?? 'others',
  ).values())
    await countGroup(installation, group, counts);
  return counts;
}

async function countGroup(
  installation: Installation,
  group: readonly Place[],
  counts: Map<Place, number>,
): Promise<void> {
  const names = [...new Set(group.map(({ process }) => process))];
  const stops: (() => void)[] = [];
  for (const name of names) {
    const mine = group.filter(({ process }) => process === name);
    const process = installation.process(name);
    await process.restart(mine.map(({ point }) => `${point}:1:count`).join(','));
    const listener = process.onFailpoint(({ point, count }) => {
      const place = mine.find((one) => one.point === point);
      if (place) counts.set(place, count);
    });
    stops.push(listener);
  }
  await usualLoad(installation, group);
  await quiet(installation.site.superuser, installation.workload.underWay);
  for (const stop of stops) stop();
  for (const name of names) await installation.process(name).restart();
}

/** kill -9 of one process at the nth passing of a point, in the middle of the load. */
export function killAt({ process: name, point }: Place, nth: number, label = ''): FaultCase {
  return {
    name: `${name} killed at ${point}, passing ${nth}${label}`,
    async run(installation) {
      const { site, workload } = installation;
      const process = installation.process(name);
      const strike = process.failpoint((line) => line.point === point).then(() => true);
      await process.restart(`${point}:${nth}:kill`);
      for (let round = 1; round <= ROUNDS; round++) {
        await usualLoad(installation, [{ process: name, point }]);
        const struck = await Promise.race([
          strike,
          quiet(site.superuser, workload.underWay).then(() => false),
        ]);
        if (struck) return process.ready();
      }
      throw new Error(`${point} was not passed ${nth} times`);
    },
  };
}

/** Every place at its first, second and last passing, as counted in a run without faults. */
export function everyPassing(counts: ReadonlyMap<Place, number>): FaultCase[] {
  return [...counts].flatMap(([place, last]) => {
    if (last === 0) return [neverPassed(place)];
    const nths = [...new Set([1, Math.min(2, last), last])];
    return nths.map((nth) => killAt(place, nth, nth === last ? ' (the last)' : ''));
  });
}

function neverPassed({ process, point }: Place): FaultCase {
  return {
    name: `${process} killed at ${point}`,
    run: () => Promise.reject(new Error('the usual load never passes this point: nothing was tried')),
  };
}

/** The same for counting and for striking, so that the counts mean something. */
async function usualLoad({ load, workload, site }: Installation, wanted: readonly Place[]): Promise<void> {
  const { schedule } = workload;
  const scheduled = wanted.some(({ point }) => point.startsWith('scheduler.')) ? schedule : undefined;
  const sealed = wanted.some(({ point }) => point.startsWith('sealer.'));
  await scheduled?.start(site);
  await load.send(EACH);
  if (sealed) await makeSealsDue(site.superuser);
  if (scheduled || sealed) await new Promise((resolve) => setTimeout(resolve, sealed ? 6_000 : 3_000));
  await scheduled?.stop(site);
}

/** Rows are sealed when they are half a minute old; the time at which one was stored is not part of its seal. */
async function makeSealsDue(superuser: Installation['site']['superuser']): Promise<void> {
  await superuser.rows(
    `UPDATE command_journal SET stored_at = stored_at - interval '1 minute' WHERE NOT sealed`,
  );
}
