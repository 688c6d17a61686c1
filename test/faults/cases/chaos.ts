import { FAILPOINTS } from '#platform/faults/failpoints';
import type { SeededRandom } from '../seeded-random.js';
import { type Installation, LEASE_MS } from '../system/installation.js';
import type { FaultCase } from './fault-case.js';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Blow {
  /** How often it is chosen, against the others. */
  readonly weight: number;
  readonly needs?: (installation: Installation) => boolean;
  readonly strike: (installation: Installation, random: SeededRandom) => Promise<string>;
}

const BLOWS: readonly Blow[] = (
  [
    { weight: 3, strike: kill },
    { weight: 3, strike: killAtPoint },
    { weight: 2, strike: freeze },
    { weight: 1, strike: crashPostgres },
    { weight: 2, strike: terminate },
    { weight: 2, strike: loseRedis, needs: ({ redis }) => redis !== undefined },
    { weight: 3, strike: disturb, needs: ({ workload }) => workload.disturb !== undefined },
  ] satisfies Blow[]
).flatMap((blow) => Array.from({ length: blow.weight }, () => blow));

/** Between two requests of one sender: so much load that something is always under way, and no backlog builds up. */
const PAUSE_MS = 400;

/** Faults of all kinds, chosen and timed by a seed, for so many minutes, while the load goes on and a schedule is due every second. */
export function chaos(random: SeededRandom, minutes: number): FaultCase {
  return {
    name: `chaos for ${minutes} min, seed ${random.seed}`,
    mayPark: true,
    async run(installation) {
      const { load, workload, site, history } = installation;
      await workload.schedule?.start(site);
      load.start(PAUSE_MS);
      let blows = 0;
      for (const end = Date.now() + minutes * 60_000; Date.now() < end; blows++) {
        await sleep(random.between(200, 2_500));
        const possible = BLOWS.filter(({ needs }) => !needs || needs(installation));
        history.note(`chaos: ${await random.pick(possible).strike(installation, random)}`);
      }
      // Failpoints that did not strike must not strike while all is meant to become quiet.
      for (const process of installation.all()) {
        process.afterDeath('');
        process.signal('SIGKILL');
      }
      await sleep(500);
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

async function loseRedis({ redis: server }: Installation, random: SeededRandom): Promise<string> {
  if (random.next() < 0.6) {
    await server?.flush();
    return 'flushed Redis';
  }
  const ms = random.between(0, 3_000);
  await server?.crash(ms);
  return `Redis away for ${ms} ms`;
}

/** What is outside misbehaves: a platform that answers late, not at all, or with an error. */
function disturb({ workload }: Installation, random: SeededRandom): Promise<string> {
  return Promise.resolve(`outside: ${workload.disturb?.(random) ?? 'nothing'}`);
}
