import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkout, inCheckout } from '../bootstrap/checkout.mjs';
import { buildRecord } from './build-record.mjs';
import { contentHash, textHash } from './content-hash.mjs';

/** What runs in visitors' browsers: compiled for itself, by no other part of the build. */
export const WIDGET_SOURCES = 'libs/conversations/presentation/public/widget';
/** Git-ignored; an asset like others once it is there. */
const OUTPUT = 'libs/conversations/presentation/public/assets/webchat-widget.js';

const minifiedStyles = {
  name: 'minified styles',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const styles = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(styles, { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

/**
 * Makes the webchat's widget one script without dependencies, when its sources changed.
 * @returns {Promise<boolean>} whether it was made anew
 */
export async function bundleWidget() {
  const record = buildRecord('node_modules', '.cache', 'isocenter', 'webchat-widget.json');
  const sources = globSync(`${WIDGET_SOURCES}/*.{ts,css,json}`, { cwd: checkout }).sort();
  const hash = textHash(
    ...[...sources, 'tools/build/bundle-widget.mjs'].map((file) => `${file} ${contentHash(file)}\n`),
  );
  if (existsSync(inCheckout(OUTPUT)) && record.read().hash === hash) return false;
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: checkout,
    entryPoints: [`${WIDGET_SOURCES}/main.ts`],
    outfile: inCheckout(OUTPUT),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    plugins: [minifiedStyles],
    logLevel: 'silent',
  });
  record.write({ hash });
  return true;
}
