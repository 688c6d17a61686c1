import { setTimeout as sleep } from 'node:timers/promises';
import { CtInstances } from './ct-instances.js';
import { type Figure, figure } from './figure.js';
import { Installation } from './installation.js';
import { load } from './load.js';
import { nextPatient } from './next-patient.js';
import { nextUpdate } from './next-update.js';
import type { Session } from './session.js';

const IDLE_MS = 15_000;
const LOAD_SECONDS = 8;
/** Longer than the worker needs to show what it holds at most; its backlog may last longer. */
const WORK_MS = 20_000;
const PROCESSES = ['admin-api', 'public-api', 'worker', 'scheduler', 'gateway'] as const;

/** Resident memory of the five processes that `npm start` runs: idle, and at most while each does its kind of work. */
export async function benchMemory({ place }: Session): Promise<Figure[]> {
  const installation = await Installation.create(place, 'memory');
  try {
    const running = [];
    for (const name of PROCESSES) running.push({ name, process: await installation.start(name) });
    await sleep(IDLE_MS);
    const idle = running.map(({ name, process }) =>
      figure(`${name}, resident memory idle`, 'MiB', process.rssMiB(), { atMost: 200 }),
    );
    place.say('  under load…');
    await work(installation);
    const peaks = running.map(({ name, process }) =>
      figure(`${name}, highest resident memory`, 'MiB', process.peakMiB(), { atMost: 512 }),
    );
    return [...idle, ...peaks];
  } finally {
    await installation.stop();
  }
}

/** Every kind of work: log-in and patients on the admin API, webhooks and studies on the public one, deliveries behind them. */
async function work(installation: Installation): Promise<void> {
  const { apiKey, channelId, channelSecret } = await installation.credentials();
  const [admin, open] = [installation.url('admin-api'), installation.url('public-api')];
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const patients = `${admin}/v1/patients`;
  await load({ url: patients, method: 'POST', headers, vary: () => ({ body: nextPatient() }) }, LOAD_SECONDS);
  await load({ url: `${patients}?limit=200`, method: 'GET', headers }, LOAD_SECONDS);
  const instances = new CtInstances(installation.place);
  await load(
    {
      url: `${open}/dicomweb/studies`,
      method: 'POST',
      headers: { ...headers, 'content-type': instances.contentType },
      vary: () => ({ body: instances.next() }),
    },
    LOAD_SECONDS,
  );
  await load(
    {
      url: `${open}/v1/webhooks/telegram/${channelId}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': channelSecret },
      vary: () => ({ body: nextUpdate() }),
      connections: 100,
    },
    LOAD_SECONDS,
  );
  await sleep(WORK_MS);
}
