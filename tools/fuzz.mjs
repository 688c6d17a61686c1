// npm run fuzz -- imaging: damaged and forged DICOM files through the parser, STOW-RS and DIMSE; what must not happen is told
// with the command that repeats it.
//   --cases=<number>   of all targets together; 100000 unless told
//   --seed=<number>    of the random numbers; printed, so that a run can be repeated
//   --only=<target>    parser, stow or dimse
//   --case=<number>    this one alone, with --only and --seed
//   --short            the form of npm test: seconds
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { Failure, reportFailure } from './bootstrap/failure.mjs';
import { startPostgres } from './services/postgres.mjs';
import { temporaryParent } from './services/postgres/temporary-parent.mjs';

const TARGETS = ['parser', 'stow', 'dimse'];
const LONG = 100_000;
const SHORT = 1_200;
/** The same for every commit, so that a failure is one of the commit's. */
const SHORT_SEED = 1;

function numberOf(name, text) {
  const number = Number(text);
  if (text === '' || !Number.isSafeInteger(number) || number < 0)
    throw new Failure(`--${name} must be a whole number from 0 on.`);
  return number;
}

function optionsOf(positionals, values) {
  const { only, short } = values;
  if (positionals.length !== 1 || positionals[0] !== 'imaging')
    throw new Failure('Say what is fuzzed: npm run fuzz -- imaging');
  if (only !== undefined && !TARGETS.includes(only))
    throw new Failure(`--only must be one of ${TARGETS.join(', ')}.`);
  if (values.case !== undefined && (only === undefined || values.seed === undefined))
    throw new Failure('--case needs --only and --seed.');
  const seed = short ? SHORT_SEED : Date.now() % 2 ** 31;
  return {
    only,
    seed: values.seed === undefined ? seed : numberOf('seed', values.seed),
    cases: values.cases === undefined ? (short ? SHORT : LONG) : numberOf('cases', values.cases),
    case: values.case === undefined ? undefined : numberOf('case', values.case),
  };
}

/** A server for the run, unless it is told of one. */
async function database() {
  if (process.env.TEST_DATABASE_URL) return { stop: async () => {} };
  const folder = mkdtempSync(join(temporaryParent(), 'isocenter-fuzz-'));
  // The account that runs PostgreSQL passes through, and sees nothing.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: folder, durable: false });
  process.env.TEST_DATABASE_URL = postgres.url;
  return {
    stop: async () => {
      await postgres.stop({ immediate: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      cases: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      case: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  });
  const options = optionsOf(positionals, values);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop.abort());
  await build({ tests: true, metadata: false, bundles: false });
  const { runFuzz } = await import(pathToFileURL(inCheckout('dist', 'test', 'fuzz', 'run.js')).href);
  console.log(
    `fuzz: ${options.case === undefined ? `${options.cases} cases` : `case ${options.case}`}, seed ${options.seed}`,
  );
  const services = options.only === 'parser' ? undefined : await database();
  try {
    const say = (line) => console.log(line);
    const findings = await runFuzz({ ...options, signal: stop.signal, say });
    console.log(`fuzz: ${findings} findings, seed ${options.seed}`);
    process.exitCode = findings > 0 || stop.signal.aborted ? 1 : 0;
  } finally {
    await services?.stop();
  }
}

try {
  await main();
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
// Whatever still holds a handle has nothing to say any more.
process.exit();
