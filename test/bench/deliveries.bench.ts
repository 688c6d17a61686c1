import 'reflect-metadata';
import { newId } from '#kernel';
import { type Engine, startEngine } from '#test/support/engine';
import { Deposit, OpenAccount } from '#test/support/ledger/use-cases';
import { until } from '#test/support/until';
import { bullInsert } from './references/bullmq-insert.js';
import { type Figure, figure } from './figure.js';
import { ROUNDS } from './rounds.js';
import type { Session } from './session.js';
import { percentile, round, spread } from './statistics.js';

const EVENTS = 3_000;
const STEADY_PER_SECOND = 100;
const STEADY_SECONDS = 10;

/** Deliveries with the same effect as BullMQ's jobs (one insert), and the time from a commit to its handler. */
export async function benchDeliveries({ place }: Session): Promise<Figure[]> {
  const { redisUrl, databaseUrl, say } = place;
  if (!redisUrl)
    say('  no Redis can be had here: only the mode without it is measured, and BullMQ not at all');
  const modes = [
    ...(redisUrl ? [['Redis', redisUrl] as const] : []),
    ['PostgreSQL only', undefined] as const,
  ];
  const figures: Figure[] = [];
  for (const [mode, url] of modes) {
    const engine = await startEngine(url ? { redisUrl: url } : {});
    const rates: number[] = [];
    const reference: number[] = [];
    for (let run = 0; run < ROUNDS; run++) {
      rates.push(await drainRate(engine));
      if (redisUrl)
        reference.push(await bullInsert({ redisUrl, databaseUrl, jobs: EVENTS, concurrency: 16 }));
    }
    const { p50, p95, p99 } = await steadyLatency(engine);
    await engine.stop();
    // The targets are those of the mode that has what BullMQ has.
    const binding = mode === 'Redis';
    const ratios = rates.map((rate, run) => rate / reference[run]!);
    const sides = { deliveriesPerSecond: spread(rates), bullMqPerSecond: spread(reference) };
    if (redisUrl)
      figures.push(
        figure(
          `deliveries over BullMQ's jobs, ${mode}`,
          'ratio',
          ratios,
          binding ? { atLeast: 1 } : null,
          sides,
        ),
      );
    const latency = `commit to handler at ${STEADY_PER_SECOND} events/s, 95th percentile, ${mode}`;
    figures.push(figure(latency, 'ms', p95, binding ? { atMost: 15 } : null, { p50, p99 }));
  }
  return figures;
}

/** Stores many events while the relay is stopped, then measures from its start until the last effect is stored. */
async function drainRate(engine: Engine): Promise<number> {
  const organizationId = newId();
  await engine.relay.stop();
  const accounts = Array.from({ length: EVENTS / 10 }, newId);
  for (const accountId of accounts)
    await engine.as(organizationId, () => engine.mediator.send(new OpenAccount({ accountId })));
  for (let n = 0; n < 10; n++)
    for (const accountId of accounts)
      await engine.as(organizationId, () => engine.mediator.send(new Deposit({ accountId, amount: 1 })));
  const started = performance.now();
  engine.relay.start();
  await until(`${EVENTS} effects`, async () => (await effects(engine, organizationId)) === EVENTS, 120_000);
  return EVENTS / ((performance.now() - started) / 1000);
}

async function effects(engine: Engine, organizationId: string): Promise<number> {
  const { rows } = await engine.owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM test_entry WHERE organization_id = $1',
    [organizationId],
  );
  return rows[0]!.n;
}

/** At a fixed rate, whatever the answers take (open loop): from the commit's clock to the effect's. */
async function steadyLatency(engine: Engine): Promise<{ p50: number; p95: number; p99: number }> {
  const organizationId = newId();
  const accounts = Array.from({ length: 50 }, newId);
  for (const accountId of accounts)
    await engine.as(organizationId, () => engine.mediator.send(new OpenAccount({ accountId })));
  const total = STEADY_PER_SECOND * STEADY_SECONDS;
  const begin = performance.now();
  const sent: Promise<unknown>[] = [];
  const committed = new Map<string, number>();
  for (let n = 0; n < total; n++) {
    const wait = begin + (n * 1000) / STEADY_PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const accountId = accounts[n % accounts.length]!;
    const sequence = Math.floor(n / accounts.length) + 1;
    sent.push(
      engine
        .as(organizationId, () => engine.mediator.send(new Deposit({ accountId, amount: 1 })))
        .then(() => committed.set(`${accountId} ${sequence}`, Date.now())),
    );
  }
  await Promise.all(sent);
  await until('all effects', async () => (await effects(engine, organizationId)) === total, 60_000);
  const { rows } = await engine.owner.query<{ key: string; at: string }>(
    `SELECT account_id || ' ' || sequence AS key, extract(epoch FROM at) * 1000 AS at FROM test_entry WHERE organization_id = $1`,
    [organizationId],
  );
  const latencies = rows.map(({ key, at }) => Math.max(0, Number(at) - committed.get(key)!));
  return {
    p50: round(percentile(latencies, 0.5)),
    p95: round(percentile(latencies, 0.95)),
    p99: round(percentile(latencies, 0.99)),
  };
}
