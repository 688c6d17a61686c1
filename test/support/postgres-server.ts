import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS } from '#migrations/index';
import { testSettings } from '#platform/config/testing/test-settings';
import { Migrator } from '#platform/database/migration/migrator';

/** The server that `npm test` provides; its role may create databases and roles. */
function serverUrl(): URL {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests through "npm test -- integration".');
  return new URL(url);
}

function urlOf(database: string): string {
  const url = serverUrl();
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<R>(work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: serverUrl().href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Named by the migrations' text, so that a changed migration never meets an old template. */
function templateName(): string {
  const folder = join(process.cwd(), 'migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return `isocenter_template_${hash.digest('hex').slice(0, 12)}`;
}

/** A migrated database to clone from, made once a server whichever test file comes first. */
async function ensureTemplate(client: pg.Client): Promise<string> {
  const name = templateName();
  await client.query(`SELECT pg_advisory_lock(hashtext('isocenter-test-template'))`);
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
      name,
    ]);
    if (known.rowCount) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
    await new Migrator(testSettings({ DATABASE_URL: urlOf(name) }), MIGRATIONS).up();
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
    return name;
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('isocenter-test-template'))`);
  }
}

/** A database of a test's own: migrated, empty, gone after `drop`. */
export interface TestDatabase {
  /** As the owner role. */
  readonly url: string;
  readonly drop: () => Promise<void>;
}

export async function createTestDatabase(
  options: { readonly migrated?: boolean } = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    const template = options.migrated === false ? 'template0' : await ensureTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}
