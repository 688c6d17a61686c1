import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { ViewerFile } from './viewer-file.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/**
 * The settings are ours (`viewerConfig`), and so is the page; a service worker would stand between browsers and everything else
 * at our address; what remains is for other log-ins.
 */
const LEFT_OUT = new Set([
  'app-config.js',
  'google.js',
  'sw.js',
  'init-service-worker.js',
  'oidc-client.min.js',
]);
const HASHED = /(?:^|[./])[0-9a-f]{16,32}\.\w+$/;

/** The files of OHIF that browsers may have, by their path in its folder; nothing else is ever served. */
export async function listViewerFiles(folder: string): Promise<Map<string, ViewerFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = new Map(
    entries.filter((entry) => entry.isFile()).map((entry) => [nameOf(folder, entry), entry]),
  );
  const files = [...names.keys()].filter((name) => TYPES[extname(name)] && !LEFT_OUT.has(name));
  return new Map(
    await Promise.all(
      files.map(async (name): Promise<[string, ViewerFile]> => {
        const path = join(folder, name);
        const [{ size, mtimeMs }, gzip] = await Promise.all([
          stat(path),
          names.has(`${name}.gz`) ? stat(`${path}.gz`) : undefined,
        ]);
        return [
          name,
          {
            path,
            size,
            contentType: TYPES[extname(name)]!,
            etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
            immutable: HASHED.test(name),
            ...(gzip && { gzip: { path: `${path}.gz`, size: gzip.size } }),
          },
        ];
      }),
    ),
  );
}

const nameOf = (folder: string, { parentPath, name }: Dirent): string =>
  relative(folder, join(parentPath, name)).replaceAll('\\', '/');
