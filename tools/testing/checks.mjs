import { WIDGET_SOURCES } from '../build/bundle-widget.mjs';
import { openapiMetadata } from '../build/openapi-metadata.mjs';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { runCaptured, tellCaptured } from './run-step.mjs';

const tool = (...path) => inCheckout('node_modules', ...path);
const ARCHITECTURE = ['apps', 'libs', 'migrations', 'test'];

/**
 * The checks that need neither tests nor services: title and work by name.
 * @type {Record<string, {title: string, work: () => ReturnType<typeof runCaptured>}>}
 */
export const checks = {
  format: {
    title: 'format (prettier)',
    work: () =>
      runCaptured([tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '--cache', '.']),
  },
  lint: {
    title: 'lint (eslint)',
    work: () => runCaptured([tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
  },
  types: {
    title: 'types (tsc)',
    work: async () => {
      const tsc = (project) => runCaptured([tool('typescript', 'bin', 'tsc'), '-p', project, '--noEmit']);
      // What runs in browsers has other globals.
      const [ours, widget] = [await tsc('tsconfig.json'), await tsc(WIDGET_SOURCES)];
      return {
        ok: ours.ok && widget.ok,
        output: Buffer.concat([ours.output, widget.output]),
        seconds: ours.seconds + widget.seconds,
      };
    },
  },
  architecture: {
    title: 'architecture (dependency-cruiser)',
    work: () =>
      runCaptured([
        tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
        '--config=.dependency-cruiser.mjs',
        '--output-type=err',
        ...ARCHITECTURE,
      ]),
  },
};

/**
 * Runs checks, the longest of them beside the others: each takes one of the machine's cores. What they print comes in their order.
 * @param {import('./report.mjs').Report} report
 * @param {string[]} names
 */
export async function runChecks(report, names) {
  if (names.length === 0) return;
  // A former build's metadata.ts would be checked as well, and may name files that are gone.
  await openapiMetadata();
  const begin = (name) => checks[name].work();
  const ended = new Map();
  let others = Promise.resolve();
  for (const name of names) {
    if (name !== 'lint') others = others.then(() => begin(name));
    ended.set(name, name === 'lint' ? begin(name) : others);
  }
  for (const [name, check] of ended) await report.step(checks[name].title, () => check.then(tellCaptured));
}
