import { globSync } from 'node:fs';
import { checkout } from '../bootstrap/checkout.mjs';
import { WIDGET_SOURCES } from './bundle-widget.mjs';

const PRODUCT = '{apps,libs,migrations}';
const isSpec = (path) => /(\.|-)spec\.ts$/.test(path);
const isTesting = (path) => /(^|\/)(testing|test)\//.test(path);

const find = (patterns) =>
  globSync(patterns, { cwd: checkout })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/**
 * The TypeScript files to compile, relative to the checkout.
 * @param {boolean} withTests also the programs in `test/` and the `testing/` folders, which production never loads
 */
export function sourceFiles(withTests = false) {
  const patterns = [`${PRODUCT}/**/*.ts`, ...(withTests ? ['test/**/*.ts'] : [])];
  return find(patterns).filter(
    (path) =>
      !isSpec(path) &&
      !path.endsWith('.d.ts') &&
      !path.startsWith('test/architecture/') &&
      !path.startsWith(`${WIDGET_SOURCES}/`) &&
      (withTests || !isTesting(path)),
  );
}

/** Files that code reads at run time beside it (templates, fonts, models), relative to the checkout. */
export const assetFiles = () => find([`${PRODUCT}/**/assets/**/*.*`]).filter((path) => !path.endsWith('.ts'));
