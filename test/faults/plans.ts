import { chaos } from './cases/chaos.js';
import {
  killUnderLoad,
  postgresCrash,
  redisCrash,
  redisFlush,
  stopUnderLoad,
  terminateBackends,
} from './cases/environment-cases.js';
import { countPassings, everyPassing, killAt, places } from './cases/failpoint-cases.js';
import type { FaultCase } from './cases/fault-case.js';
import { frozenWorker } from './cases/frozen-worker.js';
import type { SeededRandom } from './seeded-random.js';
import type { Installation } from './system/installation.js';

/** The cases of one installation, in order. */
export type Plan = (installation: Installation) => Promise<FaultCase[]>;

/** Every point of every process at its first, second and last passing; every fault of the surroundings; then chaos. */
export const longPlan =
  (random: SeededRandom, chaosMinutes: number): Plan =>
  async (installation) => {
    const counts = await countPassings(installation, places(installation.workload.neverPasses));
    return [
      ...everyPassing(counts),
      ...(['public-api', 'worker', 'scheduler'] as const).flatMap((process) => [killUnderLoad(process, 3), stopUnderLoad(process)]),
      frozenWorker('worker.mid-handler'),
      ...effectCases(installation),
      postgresCrash(1, 0),
      postgresCrash(3, 500),
      terminateBackends('isocenter_app', 3),
      terminateBackends('isocenter_relay', 3),
      ...(installation.redis ? [redisFlush(3), redisCrash(0), redisCrash(2_000), redisCrash(15_000)] : []),
      ...(chaosMinutes > 0 ? [chaos(random, chaosMinutes)] : []),
    ];
  };

function effectCases({ workload }: Installation): FaultCase[] {
  if (workload.neverPasses.includes('effect.before-call')) return [];
  return [frozenWorker('effect.before-call'), frozenWorker('effect.after-call-before-settle')];
}
