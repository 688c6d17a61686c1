import { globSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { build as bundle, version } from 'esbuild';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { processes } from '../supervisor/processes.mjs';
import { buildRecord } from './build-record.mjs';
import { textHash } from './content-hash.mjs';

const FOLDER = inCheckout('dist', 'bundle');

/** A module that reads files beside it still finds them there when it has moved into a bundle. */
const filesBesideModules = {
  name: 'files beside modules',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta.url')) return { contents: source };
      const place = `new URL(${JSON.stringify(relative(FOLDER, path).replaceAll('\\', '/'))}, import.meta.url).href`;
      return { contents: source.replaceAll('import.meta.url', place) };
    });
  },
};

/** Packages of so many files, of which so few are used, that loading them takes longer than all of ours. */
const INLINED = /^(@nestjs\/(swagger|mapped-types)|es-toolkit)(\/|$)/;

const packagesStayOutside = {
  name: 'packages stay outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === 'entry-point' || INLINED.test(path) ? undefined : { path, external: true },
    );
  },
};

/**
 * Gathers the modules of each process into few files, most packages left out: reading some 3,700 modules one by one takes
 * most of a process's start. What is imported on demand stays in files of its own.
 * @param {Record<string, string>} sources hash by source
 * @returns {Promise<boolean>} whether anything had changed
 */
export async function bundlePrograms(sources) {
  const record = buildRecord('dist', 'bundle', '.bundle.json');
  // The lock file stands for the packages that are inlined.
  const inputs = [import.meta.filename, inCheckout('package-lock.json')].map((file) => readFileSync(file));
  const hash = textHash(version, ...inputs, JSON.stringify(sources));
  if (record.read().hash === hash) return false;
  const { metafile } = await bundle({
    absWorkingDir: inCheckout(),
    entryPoints: Object.fromEntries(processes.map(({ name, module }) => [name, module])),
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Names of classes are names of commands, events and providers.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    plugins: [packagesStayOutside, filesBesideModules],
    logLevel: 'silent',
  });
  const wanted = new Set(Object.keys(metafile.outputs).map((path) => inCheckout(path)));
  const stale = globSync('*.{js,map}', { cwd: FOLDER })
    .map((name) => inCheckout('dist', 'bundle', name))
    .filter((path) => !wanted.has(path));
  await Promise.all(stale.map((path) => rm(path)));
  record.write({ hash });
  return true;
}
