// npm start: everything that Isocenter needs, in one terminal.
import { build } from './build.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { embeddedDatabase } from './environment/embedded-database.mjs';
import { loadEnvironment } from './environment/load-environment.mjs';
import { checkPorts } from './supervisor/check-ports.mjs';
import { claimData } from './supervisor/claim-data.mjs';
import { runOnce } from './supervisor/run-once.mjs';
import { Steps } from './supervisor/steps.mjs';
import { StopRequest } from './supervisor/stop-request.mjs';
import { System } from './supervisor/system.mjs';
import { welcome } from './supervisor/welcome.mjs';
import { viewerRemark } from './viewer/install-viewer.mjs';
import './supervisor/leash.mjs';

const request = new StopRequest();
const steps = new Steps();

const cli = (environment, ...args) =>
  runOnce([inCheckout('dist', 'apps', 'cli', 'main.js'), ...args], environment.values, request.signal);

/** Wrong settings are found before anything starts; the embedded database, which has no address yet, is not among them. */
const checkSettings = ({ values }) =>
  cli({ values: { DATABASE_URL: 'postgres://embedded@127.0.0.1/isocenter', ...values } }, 'config', 'check');

async function prepare(environment, system) {
  await steps.run('build', async (note) => note(`${(await build()).compiled} files compiled`));
  request.signal.throwIfAborted();
  if (!environment.values.VIEWER_DIR)
    await steps.run('viewer (OHIF)', async (note) => note(await viewerRemark()));
  request.signal.throwIfAborted();
  await steps.run('settings', () => checkSettings(environment));
  await steps.run('database', async (note) => {
    system.database = await embeddedDatabase(environment);
    if (system.database)
      note(`PostgreSQL on port ${system.database.port}${system.database.adopted ? ', adopted' : ''}`);
  });
  request.signal.throwIfAborted();
  await steps.run('migrations', () => cli(environment, 'migrate', 'up'));
  await steps.run('demo data', () => cli(environment, 'seed', '--when-empty'));
}

async function start(environment, system) {
  console.log(`Isocenter, Node ${process.versions.node}`);
  await checkPorts(environment.values);
  if (!environment.values.DATABASE_URL) claimData(environment.dataDir);
  await prepare(environment, system);
  await steps.run('processes', () => system.start(request.signal));
  console.log(await welcome(environment));
}

async function main() {
  const environment = loadEnvironment();
  const system = new System(environment);
  try {
    await start(environment, system);
    await request.wait();
  } catch (error) {
    if (!request.signal.aborted) reportFailure(error);
  }
  const stopped = system.stop(request.impatience);
  if (request.signal.aborted) await steps.run('stopping', () => stopped);
  await stopped;
}

// The terminal may go before we do, and with it whoever reads: everything is to be stopped all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  await main();
} catch (error) {
  reportFailure(error);
}
process.exit();
