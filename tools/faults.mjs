// npm run faults [-- [conversations|imaging] <options>]: kills the system at every named point and in many other ways, and sees that nothing is
// lost or doubled.
//   --short            the form of npm test: minutes instead of an hour
//   --self-test        breaks what each check guards, and sees that it finds it
//   --seed=<number>    of the chaotic part; printed, so that a run can be repeated
//   --minutes=<number> how long each chaotic part lasts; 5 unless told, 0 for none
//   --stage=<text>     only stages whose name contains it, such as "telegram" or "PostgreSQL only"
//   --only=<pattern>   only cases whose name matches it
// With `conversations`: people on all six messengers at once, whose platforms misbehave, while processes are killed.
//   --messages=<number> of them, half on each backend; 10000 unless told, 600 on one backend with --short
// With `imaging`: from the first image to the last message, on both backends, on one with --short.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { checkout, inCheckout } from './bootstrap/checkout.mjs';
import { Failure, reportFailure } from './bootstrap/failure.mjs';
import { isRunning } from './bootstrap/is-running.mjs';
import { startPostgres } from './services/postgres.mjs';
import { runningPostmaster } from './services/postgres/postmaster.mjs';
import { stopServer } from './services/postgres/stop-server.mjs';
import { temporaryParent } from './services/postgres/temporary-parent.mjs';
import { startRedis } from './services/redis.mjs';

const OPTIONS = {
  short: { type: 'boolean', default: false },
  'self-test': { type: 'boolean', default: false },
  seed: { type: 'string' },
  minutes: { type: 'string', default: '5' },
  stage: { type: 'string', default: '' },
  only: { type: 'string', default: '' },
  messages: { type: 'string' },
};

function numberOf(name, text) {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Failure(`--${name} must be a number from 0 on.`);
  return number;
}

/** How many messages the run of conversations takes; undefined for the other runs. */
function messagesOf([what, ...rest], { messages, short }) {
  if ((what === undefined || what === 'imaging') && rest.length === 0 && messages === undefined)
    return undefined;
  if (what !== 'conversations' || rest.length > 0)
    throw new Failure('Only "conversations" or "imaging" can be named, and only the first takes --messages.');
  return messages === undefined ? (short ? 600 : 10_000) : numberOf('messages', messages);
}

const PREFIX = 'isocenter-faults-';

/** A run that was killed leaves its database running, which holds memory for nothing. */
async function sweep(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    if (isRunning(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    const cluster = join(parent, name, 'data', 'postgres', '18');
    const server = runningPostmaster(cluster);
    if (server) await stopServer(cluster, server.pid, true);
  }
}

/** Where the account that runs PostgreSQL can go, too. */
async function historyFolder() {
  const parent = temporaryParent();
  await sweep(parent);
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  // That account passes through, and sees nothing.
  chmodSync(folder, 0o711);
  return folder;
}

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const messages = messagesOf(positionals, values);
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : numberOf('seed', values.seed);
  const form = values['self-test'] ? 'self-test' : values.short ? 'short' : 'long';
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => stop.abort(new Failure('stopped before the end')));
  await build({ tests: true });
  // A Redis of somebody else must not be flushed or killed.
  delete process.env.REDIS_URL;
  const folder = await historyFolder();
  console.log(`faults, ${form} form, seed ${seed}; history in ${folder}`);
  const { runFaults } = await import(pathToFileURL(inCheckout('dist', 'test', 'faults', 'run.js')).href);
  const { passed, failed } = await runFaults({
    form,
    seed,
    chaosMinutes: numberOf('minutes', values.minutes),
    messages,
    imaging: positionals[0] === 'imaging',
    stage: values.stage,
    only: values.only,
    folder,
    signal: stop.signal,
    say: (line) => console.log(line),
    services: { startPostgres, startRedis },
    place: {
      folder: checkout,
      dist: inCheckout('dist'),
      leash: pathToFileURL(inCheckout('tools', 'supervisor', 'leash.mjs')).href,
      env: { PATH: process.env.PATH ?? '' },
    },
  });
  // What happened is kept; the databases only where they may tell why.
  if (failed === 0) rmSync(join(folder, 'data'), { recursive: true, force: true });
  console.log(`faults: ${passed} passed, ${failed} failed, seed ${seed}`);
  // Whatever still holds a handle has nothing to say any more.
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

try {
  await main();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
