import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { appliedMigrations, backupTables } from './tables.js';

export interface BackupManifest {
  readonly format: 1;
  readonly createdAt: string;
  readonly migrations: readonly string[];
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly sequences: Readonly<Record<string, string>>;
}

/**
 * Writes every row of every organization into a new folder: `manifest.json` and `tables/<name>.copy.gz`, all from one
 * snapshot. The manifest is written last, so that a folder without one is no backup.
 */
export async function backUp(
  url: string,
  folder: string,
  progress: (line: string) => void,
): Promise<BackupManifest> {
  await mkdir(join(folder, 'tables'), { recursive: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables: { name: string; rows: number }[] = [];
    for (const { name, columns } of await backupTables(client)) {
      const copy = client.query(
        copyStreams.to(`COPY (SELECT ${columns.join(', ')} FROM "${name}") TO STDOUT`),
      );
      await pipeline(
        copy,
        createGzip(),
        createWriteStream(join(folder, 'tables', `${name}.copy.gz`), { flags: 'wx' }),
      );
      tables.push({ name, rows: copy.rowCount });
      progress(`${name}: ${copy.rowCount} rows`);
    }
    const manifest: BackupManifest = {
      format: 1,
      createdAt: new Date().toISOString(),
      migrations: await appliedMigrations(client),
      tables,
      sequences: await sequences(client),
    };
    await client.query('COMMIT');
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' });
    return manifest;
  } finally {
    await client.end();
  }
}

async function sequences(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq'`,
  );
  return Object.fromEntries(rows.filter((row) => row.value !== null).map((row) => [row.name, row.value!]));
}
