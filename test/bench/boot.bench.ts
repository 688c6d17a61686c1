import { freePort } from '#test/support/free-port';
import { type Figure, figure } from './figure.js';
import { Installation, type ProcessName } from './installation.js';
import { startProgram } from './processes.js';
import { ROUNDS } from './rounds.js';
import type { Session } from './session.js';

const OURS = ['admin-api', 'public-api', 'worker', 'scheduler', 'gateway'] as const;
const APIS: readonly string[] = ['admin-api', 'public-api'];

/** From the start of a process until it listens, against Nest on Fastify with one route, started the same way in turn. */
export async function benchBoot({ place }: Session): Promise<Figure[]> {
  const installation = await Installation.create(place, 'boot');
  const ours = Object.fromEntries(OURS.map((name) => [name, [] as number[]])) as Record<
    ProcessName,
    number[]
  >;
  const empty: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const first = await bootEmpty();
      // The first round fills the system's file cache.
      if (round > 0) empty.push(first);
      for (const name of OURS) {
        const running = await installation.start(name);
        await running.stop();
        if (round > 0) ours[name].push(running.listeningMs);
      }
    }
  } finally {
    await installation.stop();
  }
  return [
    figure('empty Nest + Fastify application listens after', 'ms', empty),
    ...OURS.flatMap((name) => [
      figure(`${name} listens after`, 'ms', ours[name]),
      figure(
        `${name}'s time to listen over the empty application's`,
        'ratio',
        ours[name].map((ms, round) => ms / empty[round]!),
        APIS.includes(name) ? { atMost: 3 } : null,
      ),
    ]),
  ];

  async function bootEmpty(): Promise<number> {
    const port = await freePort();
    const path = 'test/bench/references/empty-nest.js';
    const program = {
      name: 'empty-nest',
      kind: 'reference' as const,
      path,
      args: [String(port)],
      env: {},
      port,
    };
    const running = await startProgram(place, program);
    await running.stop();
    return running.listeningMs;
  }
}
