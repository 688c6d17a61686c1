import { resolve } from 'node:path';
import { exclusively } from '../bootstrap/exclusively.mjs';
import { Failure } from '../bootstrap/failure.mjs';
import { freePort, isFreePort } from './free-port.mjs';
import { adoptableServer } from './postgres/adoptable-server.mjs';
import { postgresBinaries } from './postgres/binaries.mjs';
import { ensureDatabase } from './postgres/ensure-database.mjs';
import { postgresHome } from './postgres/home.mjs';
import { initializeCluster } from './postgres/initialize-cluster.mjs';
import { launchServer } from './postgres/launch-server.mjs';
import { stopServer } from './postgres/stop-server.mjs';

async function choosePort(wanted, remembered) {
  if (wanted !== undefined) {
    if (await isFreePort(wanted)) return wanted;
    throw new Failure(`Port ${wanted} is taken: PostgreSQL cannot listen there.`);
  }
  return remembered !== undefined && (await isFreePort(remembered)) ? remembered : freePort();
}

async function startOrAdopt(home, urlOf, { port, durable, settings }) {
  const running = await adoptableServer(home, urlOf);
  if (running) return { ...running, adopted: true };
  const binaries = postgresBinaries(home.account);
  await initializeCluster(binaries, home, durable);
  const chosen = await choosePort(port, home.rememberedPort());
  const started = await launchServer(binaries, home, { port: chosen, durable, settings });
  home.rememberPort(started.port);
  return { ...started, adopted: false };
}

/**
 * Starts the PostgreSQL 18 that comes through npm, on 127.0.0.1, as root or as an ordinary user; or adopts the one
 * that still runs on that data folder because its starter was killed. It outlives this process until it is stopped.
 *
 * @param {object} options
 * @param {string} options.dataDir DATA_DIR; the cluster lies in its `postgres/18`, or elsewhere (see postgres/home.mjs)
 * @param {number} [options.port] default: the one of last time, else a free one below 32768
 * @param {boolean} [options.durable] false for tests: fast, and lost at a crash of the machine
 * @param {string} [options.database] created when missing; the URL names it
 * @param {Record<string, string | number>} [options.settings] of the server, beyond ours; not applied to an adopted one
 * @returns {Promise<{url: string, port: number, pid: number, cluster: string, adopted: boolean,
 *   stop(how?: {immediate?: boolean}): Promise<void>}>} `url` is the superuser's; `stop({immediate: true})` is a crash
 * @throws Failure in words for people
 */
export async function startPostgres({ dataDir, port, durable = true, database = 'postgres', settings = {} }) {
  return exclusively(`postgres ${resolve(dataDir)}`, async () => {
    const home = postgresHome(dataDir);
    const urlOf = (at, name = 'postgres') => `postgres://postgres:${home.password}@127.0.0.1:${at}/${name}`;
    const server = await startOrAdopt(home, urlOf, { port, durable, settings });
    if (database !== 'postgres') await ensureDatabase(urlOf(server.port), database);
    return {
      url: urlOf(server.port, database),
      port: server.port,
      pid: server.pid,
      cluster: home.cluster,
      adopted: server.adopted,
      stop: ({ immediate = false } = {}) => stopServer(home.cluster, server.pid, immediate),
    };
  });
}
