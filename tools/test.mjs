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
import { serviceKinds } from './testing/jest-project.mjs';
import { Report } from './testing/report.mjs';
import { runJest } from './testing/run-jest.mjs';
import { runStep } from './testing/run-step.mjs';
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

/** The steps that need services: one PostgreSQL and one Redis, started once. */
async function withServices(report, workspace, { kinds, withFaults, withFuzz, jestArguments }) {
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
    if (kinds.length > 0) {
      // The last option, because it takes every name that follows.
      const args = [
        '--config=jest.services.config.mjs',
        WORKERS,
        ...jestArguments,
        '--selectProjects',
        ...kinds,
      ];
      await report.step(kinds.join(', '), () => runJest(workspace.path, args, env));
    }
    if (withFaults && up) await report.step('faults, short form', () => runStep([faults, '--short'], env));
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
  await runChecks(
    report,
    chosen.filter((step) => checks[step]),
  );
  if (chosen.includes('unit'))
    await report.step('unit', () => runJest(workspace.path, [WORKERS, ...jestArguments]));
  const kinds = serviceKinds.filter((kind) => chosen.includes(kind));
  const withFaults = chosen.includes('faults');
  const withFuzz = chosen.includes('fuzz');
  if (kinds.length > 0 || withFaults || withFuzz)
    await withServices(report, workspace, { kinds, withFaults, withFuzz, jestArguments });
  if (chosen.includes('unit') || kinds.length > 0) report.needTests(jestArguments);
  report.finish();
}

try {
  await main();
} catch (error) {
  reportFailure(error);
}
