import type { DisposableRedis } from '../system/redis.js';
import type { Installation } from '../system/installation.js';
import type { ProcessName } from '../workloads/workload.js';
import type { FaultCase } from './fault-case.js';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Something that happens in the middle of load that goes on. */
function underLoad(name: string, strike: (installation: Installation) => Promise<string | void>): FaultCase {
  return {
    name,
    async run(installation) {
      installation.load.start();
      await sleep(700);
      const remark = await strike(installation).finally(() => sleep(500));
      await installation.load.stop();
      return remark;
    },
  };
}

export function postgresCrash(times: number, downMs: number): FaultCase {
  return underLoad(
    `PostgreSQL stopped at once and restarted${times > 1 ? `, ${times} times` : ''}`,
    async ({ cluster }) => {
      for (let n = 0; n < times; n++) {
        if (n > 0) await sleep(1_500);
        await cluster.crash(downMs);
      }
    },
  );
}

/** Ends every session of one role, several times. */
export function terminateBackends(role: 'isocenter_app' | 'isocenter_relay', times: number): FaultCase {
  return underLoad(
    `pg_terminate_backend of every session of ${role}, ${times} times`,
    async ({ site, history }) => {
      let ended = 0;
      for (let n = 0; n < times; n++) {
        const sessions = await site.superuser.rows(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = $1`,
          [role],
        );
        history.note(`ended ${sessions.length} sessions of ${role}`);
        ended += sessions.length;
        await sleep(900);
      }
      if (ended === 0) throw new Error(`${role} had no session`);
      return `${ended} sessions`;
    },
  );
}

export function redisFlush(times: number): FaultCase {
  return underLoad(`Redis flushed${times > 1 ? `, ${times} times` : ''}`, async (installation) => {
    for (let n = 0; n < times; n++) {
      await redisOf(installation).flush();
      await sleep(400);
    }
  });
}

export function redisCrash(downMs: number): FaultCase {
  return underLoad(`Redis killed, away for ${downMs / 1000} s and back empty`, (installation) =>
    redisOf(installation).crash(downMs),
  );
}

/** kill -9 wherever it happens to be. */
export function killUnderLoad(process: ProcessName, times: number): FaultCase {
  return underLoad(`${process} killed wherever it was, ${times} times`, async (installation) => {
    const target = installation.process(process);
    for (let n = 0; n < times; n++) {
      target.signal('SIGKILL');
      await sleep(100);
      await target.ready();
      await sleep(400);
    }
  });
}

/** SIGTERM, as at a deployment: nothing may wait for a lease to end. */
export function stopUnderLoad(process: ProcessName): FaultCase {
  return underLoad(`${process} stopped and started as at a deployment`, (installation) =>
    installation.process(process).restart(),
  );
}

function redisOf({ redis }: Installation): DisposableRedis {
  if (!redis) throw new Error('This installation has no Redis.');
  return redis;
}
