import { WIDGET_SOURCES } from '../build/bundle-widget.mjs';
import { openapiMetadata } from '../build/openapi-metadata.mjs';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { runStep } from './run-step.mjs';

const tool = (...path) => inCheckout('node_modules', ...path);
const ARCHITECTURE = ['apps', 'libs', 'migrations', 'test'];

/** The checks that need neither tests nor services: title and work by name. */
export const checks = {
  format: {
    title: 'format (prettier)',
    run: () =>
      runStep([tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '--cache', '.']),
  },
  lint: {
    title: 'lint (eslint)',
    run: () => runStep([tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
  },
  types: {
    title: 'types (tsc)',
    run: async () => {
      // A former build's metadata.ts would be checked as well, and may name files that are gone.
      await openapiMetadata();
      const tsc = (project) => runStep([tool('typescript', 'bin', 'tsc'), '-p', project, '--noEmit']);
      // What runs in browsers has other globals.
      const all = [await tsc('tsconfig.json'), await tsc(WIDGET_SOURCES)];
      return all.every(Boolean);
    },
  },
  architecture: {
    title: 'architecture (dependency-cruiser)',
    run: () =>
      runStep([
        tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
        '--config=.dependency-cruiser.mjs',
        '--output-type=err',
        ...ARCHITECTURE,
      ]),
  },
};
