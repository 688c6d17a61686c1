// npm run bench [-- <names> --only=<names> --short]: measures Isocenter against reference programs run in turn; JSON last,
// progress on stderr. `--only=inbox` keeps a part of a group such as `conversations`; `--short` shows only that it works.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { nginxProgram } from './bench/nginx-program.mjs';
import { orthancPrograms } from './bench/orthanc-programs.mjs';
import { build } from './build.mjs';
import { checkout, inCheckout } from './bootstrap/checkout.mjs';
import { Failure, reportFailure } from './bootstrap/failure.mjs';
import { startPostgres } from './services/postgres.mjs';
import { temporaryParent } from './services/postgres/temporary-parent.mjs';
import { startRedis } from './services/redis.mjs';
import { nodeFlags } from './supervisor/node-flags.mjs';

/** A folder where the account that runs PostgreSQL can go, too. */
function temporaryFolder() {
  const folder = mkdtempSync(join(temporaryParent(), 'isocenter-bench-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** What is wrong with the arguments is said without a stack. */
function chosen(choose) {
  try {
    return choose();
  } catch (error) {
    throw new Failure(error.message);
  }
}

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, short: { type: 'boolean', default: false } },
  });
  await build({ tests: true, metadata: false });
  const { chosenBenches, runBenches } = await import(
    pathToFileURL(inCheckout('dist', 'test', 'bench', 'run.js')).href
  );
  const names = chosen(() => chosenBenches(positionals, values.only?.split(',')));
  const temporary = temporaryFolder();
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
  const postgres = await startPostgres({ dataDir: join(temporary, 'data') });
  const redis = await startRedis();
  // In order, also when Ctrl-C comes: nothing is left behind.
  let stopped;
  const stop = () => (stopped ??= Promise.all([postgres.stop({ immediate: true }), redis?.stop()]));
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stop().then(() => process.exit(1)));
  try {
    process.env.TEST_DATABASE_URL = postgres.url;
    if (redis) process.env.TEST_REDIS_URL = redis.url;
    const report = await runBenches(
      {
        folder: checkout,
        dist: inCheckout('dist'),
        leash: pathToFileURL(inCheckout('tools', 'supervisor', 'leash.mjs')).href,
        nodeFlags,
        temporary,
        databaseUrl: postgres.url,
        redisUrl: redis?.url,
        orthanc: names.some((name) => /stow|^imaging:/.test(name))
          ? await orthancPrograms()
          : { missing: 'not asked for' },
        nginx: names.includes('imaging:wado') ? await nginxProgram() : { missing: 'not asked for' },
        short: values.short,
        say: (line) => process.stderr.write(`${line}\n`),
      },
      names,
    );
    console.log(JSON.stringify(report, undefined, 2));
    process.exitCode = Object.keys(report.failed).length > 0 ? 1 : 0;
  } finally {
    await stop();
  }
}

try {
  await main();
} catch (error) {
  reportFailure(error);
}
// Whatever still holds a handle has nothing to say any more.
process.exit();
