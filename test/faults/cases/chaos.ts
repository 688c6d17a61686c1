import { FAILPOINTS } from '#platform/faults/failpoints';
import type { SeededRandom } from '../seeded-random.js';
import { type Installation, LEASE_MS } from '../system/installation.js';
import type { FaultCase } from './fault-case.js';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Blow = (installation: Installation, random: SeededRandom) => Promise<string>;

/** What can happen, each as often as it stands here. */
const BLOWS: readonly Blow[] = [
  kill,
  kill,
  kill,
  killAtPoint,
  killAtPoint,
  freeze,
  crashPostgres,
  terminate,
  terminate,
  redis,
  redis,
];

/** Faults of all kinds, chosen and timed by a seed, for so many minutes, while the load goes on and a schedule is due every second. */
export function chaos(random: SeededRandom, minutes: number): FaultCase {
  return {
    name: `chaos for ${minutes} min, seed ${random.seed}`,
    mayPark: true,
    async run(installation) {
      const { load, workload, site, history } = installation;
      await workload.schedule?.start(site);
      load.start(50);
      let blows = 0;
      for (const end = Date.now() + minutes * 60_000; Date.now() < end; blows++) {
        await sleep(random.between(200, 2_500));
        const blow = random.pick(BLOWS.filter((one) => one !== redis || installation.redis));
        history.note(`chaos: ${await blow(installation, random)}`);
      }
      await Promise.all(installation.all().map((process) => process.ready()));
      await sleep(2_000);
      await workload.schedule?.stop(site);
      await load.stop();
      return `${blows} faults, ${installation.all().reduce((sum, { deaths }) => sum + deaths, 0)} deaths`;
    },
  };
}

async function kill(installation: Installation, random: SeededRandom): Promise<string> {
  const process = random.pick(installation.all());
  process.signal('SIGKILL');
  return `killed ${process.name}`;
}

async function killAtPoint(installation: Installation, random: SeededRandom): Promise<string> {
  const process = random.pick(installation.all());
  const plan = `${random.pick(FAILPOINTS)}:${random.between(1, 20)}:kill`;
  process.afterDeath(plan);
  process.signal('SIGKILL');
  return `killed ${process.name}; it comes back with ${plan}`;
}

async function freeze(installation: Installation, random: SeededRandom): Promise<string> {
  const process = random.pick(installation.all());
  const ms = random.between(100, 2 * LEASE_MS);
  process.signal('SIGSTOP');
  await sleep(ms);
  process.signal('SIGCONT');
  return `froze ${process.name} for ${ms} ms`;
}

async function crashPostgres({ cluster }: Installation, random: SeededRandom): Promise<string> {
  const ms = random.between(0, 1_500);
  await cluster.crash(ms);
  return `PostgreSQL away for ${ms} ms`;
}

async function terminate({ site }: Installation, random: SeededRandom): Promise<string> {
  const role = random.pick(['isocenter_app', 'isocenter_relay']);
  const share = random.next();
  const ended = await site.superuser
    .rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = $1 AND random() < $2`,
      [role, share],
    )
    .catch(() => []);
  return `ended ${ended.length} sessions of ${role}`;
}

async function redis({ redis: server }: Installation, random: SeededRandom): Promise<string> {
  if (random.next() < 0.6) {
    await server?.flush();
    return 'flushed Redis';
  }
  const ms = random.between(0, 3_000);
  await server?.crash(ms);
  return `Redis away for ${ms} ms`;
}
