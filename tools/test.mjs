// npm test [-- <step> …] [-- <arguments of Jest>]: everything that must be true before a commit.
//   npm test                        all steps
//   npm test -- unit                one step, or several
//   npm test -- unit libs/kernel    a step's tests by path
//   npm test -- -t "a sentence"     all tests by name
import { existsSync } from 'node:fs';
import { inCheckout } from './bootstrap/checkout.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { build } from './build.mjs';
import { checks, runChecks } from './testing/checks.mjs';
import { choose } from './testing/choose.mjs';
import { serviceKinds, TIMED } from './testing/jest-project.mjs';
import { Report } from './testing/report.mjs';
import { runJest } from './testing/run-jest.mjs';
import { runCaptured, runStep, tellCaptured } from './testing/run-step.mjs';
import { testServices } from './testing/test-services.mjs';
import { testWorkspace } from './testing/test-workspace.mjs';
import { installViewer } from './viewer/install-viewer.mjs';

const faults = inCheckout('tools', 'faults.mjs');
const fuzz = inCheckout('tools', 'fuzz.mjs');
const STEPS = [
  ...Object.keys(checks),
  'unit',
  ...serviceKinds,
  ...(existsSync(faults) ? ['faults'] : []),
  'fuzz',
];
/** Spec files share one PostgreSQL and two cores: more would only wait for each other. */
const WORKERS = '--maxWorkers=2';
const ALONE = '--runInBand';

/**
 * Begins the short form of the faults, on services of its own. It waits more than it works, and runs beside checks and unit tests,
 * which do not mind.
 * @returns {Promise<() => Promise<object>>} once what it needs is built: waits for its end and prints what it printed
 */
async function beginFaults(workspace) {
  const built = build({ tests: true });
  const run = built.then(() => runCaptured([faults, '--short'], { TMPDIR: workspace.temporary }));
  // the step that waits for it tells of a failure
  await built.catch(() => undefined);
  run.catch(() => undefined);
  return () => run.then(tellCaptured);
}

/** The steps that need services: one PostgreSQL and one Redis, started once. */
async function withServices(report, workspace, { kinds, withFuzz, jestArguments }) {
  let services;
  let built = false;
  const up = await report.step('services (PostgreSQL, Redis) and build', async () => {
    // What has started is known before the build fails: left alone it would keep this process running.
    const [start, building] = await Promise.allSettled([testServices(workspace), build()]);
    services = start.value;
    for (const { status, reason } of [start, building]) if (status === 'rejected') throw reason;
    built = true;
    return services.redis || !process.env.CI;
  });
  try {
    if (!built) return;
    if (kinds.includes('browser')) await report.step('viewer (OHIF)', () => installViewer().then(() => true));
    const env = { ...services.env, TMPDIR: workspace.temporary };
    const together = kinds.filter((kind) => kind !== TIMED);
    for (const [workers, of] of [
      [WORKERS, together],
      [ALONE, kinds.filter((kind) => kind === TIMED)],
    ]) {
      if (of.length === 0) continue;
      // The last option, because it takes every name that follows.
      const args = [
        '--config=jest.services.config.mjs',
        workers,
        ...jestArguments,
        '--selectProjects',
        ...of,
      ];
      await report.step(of.join(', '), () => runJest(workspace.path, args, env));
    }
    if (withFuzz && up)
      await report.step('fuzz, short form', () => runStep([fuzz, 'imaging', '--short'], env));
  } finally {
    await services?.stop();
  }
}

async function main() {
  const { chosen, jestArguments } = choose(process.argv.slice(2), STEPS, ['unit', ...serviceKinds]);
  const report = new Report();
  const workspace = await testWorkspace();
  process.once('exit', () => workspace.remove());
  const faultsEnd = chosen.includes('faults') ? await beginFaults(workspace) : undefined;
  await runChecks(
    report,
    chosen.filter((step) => checks[step]),
  );
  if (chosen.includes('unit'))
    await report.step('unit', () => runJest(workspace.path, [WORKERS, ...jestArguments]));
  const kinds = serviceKinds.filter((kind) => chosen.includes(kind));
  const withFuzz = chosen.includes('fuzz');
  // before the tests that need services: each of them has the machine for itself
  if (faultsEnd) await report.step('faults, short form', faultsEnd);
  if (kinds.length > 0 || withFuzz) await withServices(report, workspace, { kinds, withFuzz, jestArguments });
  if (chosen.includes('unit') || kinds.length > 0) report.needTests(jestArguments);
  report.finish();
}

try {
  await main();
} catch (error) {
  reportFailure(error);
}
