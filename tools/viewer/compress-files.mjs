import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const WORTH_IT = '**/*.{css,html,js,json,mjs,svg,ttf,wasm}';
const SMALLEST = 1_024;
const AT_ONCE = 4;

/**
 * Puts a compressed copy beside each file that gets smaller by it: once, instead of with each request.
 * @param {string} folder
 */
export async function compressFiles(folder) {
  const names = globSync(WORTH_IT, { cwd: folder });
  const work = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const content = await readFile(join(folder, name));
      if (content.length < SMALLEST) continue;
      const smaller = await promisify(gzip)(content, { level: 6 });
      if (smaller.length < content.length) await writeFile(join(folder, `${name}.gz`), smaller);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
