import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from '../../bootstrap/failure.mjs';
import { runningPostmaster } from './postmaster.mjs';

const POLL_MS = 100;
/** It may be recovering from a crash, or be on its way down. */
const PATIENCE_MS = 60_000;

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The server that still runs on the cluster because whoever started it was killed, once it answers.
 * @param {{cluster: string}} home
 * @param {(port: number) => string} urlOf
 * @returns {Promise<{pid: number, port: number} | undefined>} undefined when none runs
 * @throws Failure when one runs and does not let us in
 */
export async function adoptableServer({ cluster }, urlOf) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const running = runningPostmaster(cluster);
    if (running === undefined) return undefined;
    if (running.ready && (await answers(urlOf(running.port)))) return running;
  }
  throw new Failure(
    `PostgreSQL already runs on ${cluster} and does not answer: stop it, or set another DATA_DIR.`,
  );
}
