import { WIDGET_SOURCES } from '../build/bundle-widget.mjs';
import { openapiMetadata } from '../build/openapi-metadata.mjs';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { runStep } from './run-step.mjs';

const tool = (...path) => inCheckout('node_modules', ...path);
const ARCHITECTURE = ['apps', 'libs', 'migrations', 'test'];

/**
 * The checks that need neither tests nor services: title and work by name.
 * The work is given what runs a program on this Node.
 * @type {Record<string, {title: string, work: (run: (args: string[]) => Promise<boolean>) => Promise<boolean>}>}
 */
export const checks = {
  format: {
    title: 'format (prettier)',
    work: (run) =>
      run([tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '--cache', '.']),
  },
  lint: {
    title: 'lint (eslint)',
    work: (run) => run([tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
  },
  types: {
    title: 'types (tsc)',
    work: async (run) => {
      const tsc = (project) => run([tool('typescript', 'bin', 'tsc'), '-p', project, '--noEmit']);
      // What runs in browsers has other globals.
      const all = [await tsc('tsconfig.json'), await tsc(WIDGET_SOURCES)];
      return all.every(Boolean);
    },
  },
  architecture: {
    title: 'architecture (dependency-cruiser)',
    work: (run) =>
      run([
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
  const begin = (name) => {
    const output = [];
    const started = performance.now();
    return checks[name]
      .work((args) => runStep(args, {}, output))
      .then((ok) => ({
        ok,
        seconds: (performance.now() - started) / 1000,
        output: Buffer.concat(output),
      }));
  };
  const ended = new Map();
  let others = Promise.resolve();
  for (const name of names) {
    if (name !== 'lint') others = others.then(() => begin(name));
    ended.set(name, name === 'lint' ? begin(name) : others);
  }
  for (const [name, check] of ended)
    await report.step(checks[name].title, async () => {
      const { output, ...result } = await check;
      process.stdout.write(output);
      return result;
    });
}
