import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';
import type { Place } from './place.js';

/** What the figures were measured on, and what else it had to do. */
export async function machineFacts({ databaseUrl, orthanc }: Place): Promise<object> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings
     WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')`,
  );
  await client.end();
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgresql: Object.fromEntries(rows.map(({ name, setting }) => [name, setting])),
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    orthanc: 'version' in orthanc ? orthanc.version : orthanc.missing,
    loadAverage: loadAverage(),
  };
}

/** Of the last 1, 5 and 15 minutes. */
export const loadAverage = (): number[] => loadavg().map((value) => Number(value.toFixed(2)));

const PACKAGES = ['fastify', '@nestjs/core', 'pg', 'bullmq', 'autocannon'];

function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
