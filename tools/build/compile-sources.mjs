import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { transformFile, version } from '@swc/core';
import { checkout, inCheckout } from '../bootstrap/checkout.mjs';
import { Failure } from '../bootstrap/failure.mjs';
import { contentHash, textHash } from './content-hash.mjs';

const outputOf = (source) => inCheckout('dist', source.replace(/\.ts$/, '.js'));

/** The compiler and its settings: another one makes every former output stale. */
export const compilerHash = () => textHash(version, readFileSync(inCheckout('.swcrc')));

async function compile(source) {
  const output = outputOf(source);
  const map = `${output}.map`;
  const result = await transformFile(inCheckout(source), {
    cwd: checkout,
    // Where the map's reader finds the source, from where the map lies: a stack trace names libs/…/x.ts.
    sourceFileName: relative(dirname(output), inCheckout(source)),
    outputPath: output,
  }).catch((error) => {
    throw new Failure(`${source} cannot be compiled:\n${error.message}`);
  });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, `${result.code}\n//# sourceMappingURL=${basename(map)}\n`);
  await writeFile(map, result.map);
}

/**
 * Compiles what changed since the record was made.
 * @param {string[]} sources
 * @param {Record<string, string>} former hash by source
 * @returns {Promise<{hashes: Record<string, string>, compiled: number}>}
 * @throws Failure that names the file and the place in it
 */
export async function compileSources(sources, former) {
  const hashes = Object.fromEntries(sources.map((source) => [source, contentHash(source)]));
  const changed = sources.filter(
    (source) => former[source] !== hashes[source] || !existsSync(outputOf(source)),
  );
  await Promise.all(changed.map(compile));
  return { hashes, compiled: changed.length };
}
