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
import { SeededRandom } from './seeded-random.js';
import type { Installation } from './system/installation.js';

/** The cases of one installation, in order. */
export type Plan = (installation: Installation) => Promise<FaultCase[]>;

/** Every point of every process at its first, second and last passing; every fault of the surroundings; then chaos. */
export const longPlan =
  (seed: number, chaosMinutes: number): Plan =>
  async (installation) => {
    const counts = await countPassings(installation, places(installation));
    return [
      ...everyPassing(counts),
      ...installation.processNames.flatMap((process) => [killUnderLoad(process, 3), stopUnderLoad(process)]),
      frozenWorker('worker.mid-handler'),
      ...effectCases(installation),
      ...(installation.workload.cases ?? []),
      postgresCrash(1, 0),
      postgresCrash(3, 500),
      terminateBackends('isocenter_app', 3),
      terminateBackends('isocenter_relay', 3),
      ...(installation.redis ? [redisFlush(3), redisCrash(0), redisCrash(2_000), redisCrash(15_000)] : []),
      ...(chaosMinutes > 0 ? [chaos(new SeededRandom(seed), chaosMinutes)] : []),
    ];
  };

function effectCases({ workload }: Installation): FaultCase[] {
  if (workload.neverPasses.includes('effect.before-call')) return [];
  return [frozenWorker('effect.before-call'), frozenWorker('effect.after-call-before-settle')];
}

/** Each process at its most dangerous points on the whole system, PostgreSQL restarted, Redis flushed. */
export const shortTelegramPlan: Plan = (installation) =>
  Promise.resolve([
    killAt({ process: 'public-api', point: 'command.before-commit' }, 2),
    killAt({ process: 'worker', point: 'effect.after-call-before-settle' }, 3),
    killAt({ process: 'worker', point: 'command.after-commit' }, 4),
    killAt({ process: 'scheduler', point: 'relay.after-commit-before-ring' }, 2),
    ...(installation.workload.cases ?? []).slice(0, 1),
    postgresCrash(1, 0),
    ...(installation.redis ? [redisFlush(1)] : []),
  ]);

/** The engine by itself: idempotency keys, schedules, seals, a frozen worker, ended sessions. */
export const shortDepositsPlan: Plan = () =>
  Promise.resolve([
    killAt({ process: 'public-api', point: 'command.after-notify' }, 2),
    killAt({ process: 'worker', point: 'worker.after-commit' }, 2),
    killAt({ process: 'scheduler', point: 'relay.mid-ring' }, 1),
    killAt({ process: 'scheduler', point: 'scheduler.before-insert' }, 2),
    killAt({ process: 'scheduler', point: 'sealer.before-commit' }, 1),
    frozenWorker('worker.mid-handler'),
    terminateBackends('isocenter_app', 1),
    terminateBackends('isocenter_relay', 1),
  ]);

/** Ingest by both doors, signing and delivery, each where it hurts most; what uploads leave behind; PostgreSQL restarted. */
export const shortImagingPlan: Plan = ({ workload }) =>
  Promise.resolve([
    killAt({ process: 'public-api', point: 'file.before-sync' }, 2),
    killAt({ process: 'worker', point: 'file.after-sync' }, 1),
    killAt({ process: 'gateway', point: 'file.after-sync' }, 2),
    killAt({ process: 'gateway', point: 'command.after-commit' }, 1),
    killAt({ process: 'admin-api', point: 'command.after-commit' }, 4),
    killAt({ process: 'worker', point: 'effect.after-call-before-settle' }, 3),
    killAt({ process: 'worker', point: 'command.before-commit' }, 6),
    ...(workload.cases ?? []),
    postgresCrash(1, 0),
  ]);
