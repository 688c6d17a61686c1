// npm run dev [-- <process> …]: like npm start, and what changes is compiled and its processes are started again.
import { watch } from 'node:fs';
import { build } from './build.mjs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { Failure, reportFailure } from './bootstrap/failure.mjs';
import { embeddedDatabase } from './environment/embedded-database.mjs';
import { loadEnvironment } from './environment/load-environment.mjs';
import { DevelopmentProcess } from './supervisor/development-process.mjs';
import { processes } from './supervisor/processes.mjs';
import { runOnce } from './supervisor/run-once.mjs';
import { Steps } from './supervisor/steps.mjs';
import { StopRequest } from './supervisor/stop-request.mjs';
import './supervisor/leash.mjs';

/** An editor writes a file in several strokes. */
const SETTLE_MS = 80;

const request = new StopRequest();
const steps = new Steps();

function chosenProcesses(names) {
  const unknown = names.find((name) => !processes.some((one) => one.name === name));
  if (unknown)
    throw new Failure(
      `There is no process "${unknown}". Processes: ${processes.map((one) => one.name).join(', ')}.`,
    );
  return processes.filter((one) => names.length === 0 || names.includes(one.name));
}

/** Compiles after each change, one run at a time; node --watch sees what came out. */
function buildOnChange() {
  let timer;
  let running = Promise.resolve();
  const changed = (_event, name) => {
    if (!name?.endsWith('.ts') || name.endsWith('metadata.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => build({ metadata: false, bundles: false })).catch(reportFailure);
    }, SETTLE_MS);
  };
  const watchers = ['apps', 'libs', 'migrations'].map((folder) =>
    watch(inCheckout(folder), { recursive: true }, changed),
  );
  return () => watchers.forEach((watcher) => watcher.close());
}

async function main() {
  const chosen = chosenProcesses(process.argv.slice(2));
  const environment = loadEnvironment();
  const cli = (...args) =>
    runOnce([inCheckout('dist', 'apps', 'cli', 'main.js'), ...args], environment.values, request.signal);
  let database;
  let members = [];
  let unwatch = () => {};
  try {
    await steps.run('build', () => build({ bundles: false }));
    database = await steps.run('database', () => embeddedDatabase(environment));
    await steps.run('migrations', () => cli('migrate', 'up'));
    await steps.run('demo data', () => cli('seed', '--when-empty'));
    members = chosen.map((one) => new DevelopmentProcess(one, environment.values));
    unwatch = buildOnChange();
    await request.wait();
  } catch (error) {
    if (!request.signal.aborted) reportFailure(error);
  }
  unwatch();
  await Promise.all(members.map((member) => member.stop()));
  await database?.stop();
}

try {
  await main();
} catch (error) {
  reportFailure(error);
}
process.exit();
