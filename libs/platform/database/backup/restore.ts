import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { BackupManifest } from './back-up.js';
import { appliedMigrations, backupTables } from './tables.js';

/**
 * Fills an empty, migrated database from a backup, in one transaction: all of it or nothing. Refuses a database with
 * rows and a schema other than the backup's.
 */
export async function restore(
  url: string,
  folder: string,
  progress: (line: string) => void,
): Promise<BackupManifest> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as BackupManifest;
  if (manifest.format !== 1) throw new Error('This backup was made by another version of Isocenter.');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const applied = await appliedMigrations(client);
    if (applied.join() !== manifest.migrations.join())
      throw new Error(
        'The schema of the database is not the one of the backup. Migrate to the same version first.',
      );
    for (const { name, columns } of await backupTables(client)) {
      const expected = manifest.tables.find((table) => table.name === name);
      if (!expected) throw new Error(`The backup holds no table ${name}.`);
      // Who handles which event is written by `migrate up` of this installation already.
      if (name === 'subscription') continue;
      const { rows } = await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT 1 FROM "${name}") AS any`);
      if (rows[0]!.any)
        throw new Error(`The table ${name} has rows. A backup is restored into an empty database.`);
      const copy = client.query(copyStreams.from(`COPY "${name}" (${columns.join(', ')}) FROM STDIN`));
      await pipeline(createReadStream(join(folder, 'tables', `${name}.copy.gz`)), createGunzip(), copy);
      if (copy.rowCount !== expected.rows)
        throw new Error(`${name}: ${copy.rowCount} rows instead of ${expected.rows}.`);
      progress(`${name}: ${copy.rowCount} rows`);
    }
    for (const [name, value] of Object.entries(manifest.sequences))
      await client.query('SELECT setval($1::regclass, $2::bigint)', [name, value]);
    await client.query('COMMIT');
    return manifest;
  } finally {
    await client.end();
  }
}
