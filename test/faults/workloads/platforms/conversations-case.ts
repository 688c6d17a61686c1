import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '#test/support/until';
import type { FaultCase } from '../../cases/fault-case.js';
import { SeededRandom } from '../../seeded-random.js';
import type { Installation } from '../../system/installation.js';
import type { Platforms } from './platforms.js';

/** A process is killed each time people have begun so many messages, on average. */
const MESSAGES_A_KILL = 80;
/** Discord's connection is looked for again after its lease, which is longer than any other pause. */
const ARRIVAL_MS = 90_000;

type Blow =
  'worker' | 'worker-2' | 'public-api' | 'public-api-2' | 'scheduler' | 'PostgreSQL' | 'Redis' | 'line';

interface PlannedBlow {
  /** Struck when so many messages have begun. */
  readonly after: number;
  readonly blow: Blow;
}

/** Which blows fall when: by the seed alone. */
function plan(random: SeededRandom, messages: number, withRedis: boolean): PlannedBlow[] {
  const kills = Math.max(6, Math.round(messages / MESSAGES_A_KILL));
  const processes = ['worker', 'worker-2', 'public-api', 'public-api-2', 'scheduler'] as const;
  const once: Blow[] = withRedis ? ['PostgreSQL', 'Redis', 'line'] : ['PostgreSQL', 'line'];
  const blows = [
    ...Array.from({ length: kills }, (_, n) => processes[n % processes.length] ?? 'worker'),
    ...Array.from({ length: Math.floor(kills / 10) }, () => 'line' as const),
    ...once,
  ];
  return blows
    .map((blow) => ({ blow, after: random.between(Math.ceil(messages / 20), Math.floor(messages * 0.95)) }))
    .toSorted((a, b) => a.after - b.after);
}

/**
 * All at once: platforms tell things twice, late and out of order, do not hear our answers, answer our calls with 429 and
 * 5xx and break off in the middle, others forge calls; meanwhile processes are killed, and the database once. What is
 * planned follows from the seed; which message meets it is a matter of the moment.
 */
export function conversationsCase(seed: number, messages: number): FaultCase {
  return {
    name: `${messages} messages on six messengers, everything going wrong, seed ${seed}`,
    async run(installation) {
      const { history, site } = installation;
      const workload = installation.workload as Platforms;
      const { people } = workload;
      const random = new SeededRandom(seed);
      const planned = plan(random, messages, installation.redis !== undefined);
      const before = people.begun;
      workload.misbehave(messages);
      const playing = people.play(messages).finally(() => workload.behave());
      const over = new AbortController();
      const ended = playing.then(
        () => over.abort(),
        () => over.abort(),
      );
      let struck = 0;
      for (const { after, blow } of planned) {
        while (!over.signal.aborted && people.begun - before < after) await sleep(50);
        if (over.signal.aborted) break;
        history.note(
          `after ${people.begun - before} messages: ${await strike(installation, workload, blow, random)}`,
        );
        struck++;
      }
      await ended;
      await playing;
      await Promise.all(installation.all().map((process) => process.ready()));
      const sent = new Set(
        installation.ledger.entries
          .filter(({ event, sequence }) => event === 'acknowledged' && sequence > 0)
          .map(({ key }) => key),
      ).size;
      await until(
        'all that was taken to be messages',
        async () => {
          const [row] = await site.superuser.rows<{ n: number }>(
            `SELECT count(*)::int AS n FROM message WHERE direction = 'inbound'`,
          );
          return (row?.n ?? 0) >= sent;
        },
        ARRIVAL_MS,
      );
      const deaths = installation.all().reduce((sum, process) => sum + process.deaths, 0);
      return `${struck} of ${planned.length} blows, ${deaths} deaths, ${await workload.summary(site)}`;
    },
  };
}

async function strike(
  installation: Installation,
  workload: Platforms,
  blow: Blow,
  random: SeededRandom,
): Promise<string> {
  const { cluster, redis } = installation;
  if (blow === 'line') return workload.breakLine(random);
  if (blow === 'Redis') return (await redis?.crash(random.between(0, 2_000)), 'Redis lost everything');
  if (blow === 'PostgreSQL') {
    const from = Date.now();
    await cluster.crash(random.between(0, 1_000));
    workload.blows.push({ from, until: Date.now() });
    return 'PostgreSQL restarted';
  }
  const process = installation.process(blow);
  // One that is still coming up would lose nothing but time.
  await process.ready();
  const now = Date.now();
  if (blow.startsWith('worker')) workload.blows.push({ from: now, until: now });
  process.signal('SIGKILL');
  return `killed ${process.name}`;
}
