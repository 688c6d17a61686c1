// npm run build [-- --tests]: compiles what changed into dist.
import { rmSync } from 'node:fs';
import { exclusively } from './bootstrap/exclusively.mjs';
import { checkout, inCheckout } from './bootstrap/checkout.mjs';
import { reportFailure } from './bootstrap/failure.mjs';
import { buildRecord } from './build/build-record.mjs';
import { bundlePrograms } from './build/bundle-programs.mjs';
import { bundleWidget } from './build/bundle-widget.mjs';
import { compilerHash, compileSources } from './build/compile-sources.mjs';
import { copyAssets } from './build/copy-assets.mjs';
import { openapiMetadata } from './build/openapi-metadata.mjs';
import { removeStaleOutputs } from './build/remove-stale-outputs.mjs';
import { assetFiles, sourceFiles } from './build/source-files.mjs';
import { viewerRemark } from './viewer/install-viewer.mjs';

async function buildAlone({ tests, metadata, bundles }) {
  if (metadata) await openapiMetadata();
  const record = buildRecord('dist', '.build.json');
  const compiler = compilerHash();
  let former = record.read();
  if (former.compiler !== compiler) {
    rmSync(inCheckout('dist'), { recursive: true, force: true });
    former = {};
  }
  // Once the tests' programs are compiled they stay up to date: two kinds of build do not undo each other's work.
  const withTests = tests || former.tests === true;
  const sources = sourceFiles(withTests);
  await bundleWidget();
  const assets = assetFiles();
  const { hashes, compiled } = await compileSources(sources, former.sources ?? {});
  record.write({
    compiler,
    tests: withTests,
    sources: hashes,
    assets: copyAssets(assets, former.assets ?? {}),
  });
  removeStaleOutputs(sources, assets);
  if (bundles) await bundlePrograms(hashes);
  return { compiled, files: sources.length };
}

/**
 * Compiles apps, libs and migrations into dist, only what changed since the last time, with the assets beside them, and
 * bundles the processes.
 * Types are tsc's part (`npm run typecheck`).
 * @param {{tests?: boolean, metadata?: boolean, bundles?: boolean}} options `tests`: also the programs in test/; `metadata`: also the
 *   classes' descriptions for OpenAPI; `bundles`: the processes as they run in production, which development does without
 * @returns {Promise<{compiled: number, files: number}>}
 * @throws Failure that names the file that does not compile
 */
export function build({ tests = false, metadata = true, bundles = true } = {}) {
  return exclusively(`build ${checkout}`, () => buildAlone({ tests, metadata, bundles }));
}

if (import.meta.main) {
  const started = performance.now();
  try {
    const { compiled, files } = await build({ tests: process.argv.includes('--tests') });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${compiled} of ${files} files compiled in ${seconds} s`);
    if (!process.env.VIEWER_DIR) console.log(`viewer (OHIF): ${await viewerRemark()}`);
  } catch (error) {
    reportFailure(error);
  }
}
