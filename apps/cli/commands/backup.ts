import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { databaseUrls } from '#platform/config/database-urls';
import { backUp } from '#platform/database/backup/back-up';
import { restore } from '#platform/database/backup/restore';
import { FileStore } from '#platform/storage/file-store';
import { withSystem } from '../with-system.js';

/** `backup <folder>` and `restore <folder>`: all rows and all stored files. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup <folder>')
    .description('writes all rows and stored files into a new folder')
    .option('--without-files', 'leave the stored files out (when the storage has a backup of its own)')
    .action((folder: string, { withoutFiles }: { withoutFiles?: boolean }) =>
      withSystem(async (app, settings) => {
        // Patients' data: readable to nobody but who backs up, whatever the folder's place.
        process.umask(0o077);
        const { tables } = await backUp(databaseUrls(settings).backup, folder, console.log);
        const files = withoutFiles ? 0 : await saveFiles(app.get(FileStore), join(folder, 'files'));
        console.log(
          `backed up ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows and ${files} files to ${folder}`,
        );
        console.log('Keep ISOCENTER_SECRET with it: without it sealed secrets cannot be opened.');
      }),
    );
  program
    .command('restore <folder>')
    .description('fills an empty, migrated database and storage from a backup')
    .action((folder: string) =>
      withSystem(async (app, settings) => {
        // Files first: rows must never name a file that is not there.
        const files = await loadFiles(app.get(FileStore), join(folder, 'files'));
        const { tables } = await restore(databaseUrls(settings).backup, folder, console.log);
        console.log(`restored ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows and ${files} files`);
      }),
    );
}

async function saveFiles(store: FileStore, folder: string): Promise<number> {
  let count = 0;
  for await (const key of store.keys('org/')) {
    const path = join(folder, ...key.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await pipeline((await store.get(key)).stream, createWriteStream(path, { flags: 'wx' }));
    count++;
  }
  return count;
}

async function loadFiles(store: FileStore, folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let count = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const key = relative(folder, path).split(sep).join('/');
    await store.put(key, createReadStream(path), { maxBytes: (await stat(path)).size });
    count++;
  }
  return count;
}
