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

/** Makes the template of this name unless there is one; answers what filling it answered, then or now. */
async function ensureTemplate(
  client: pg.Client,
  name: string,
  parent: string,
  fill: (url: string) => Promise<string>,
): Promise<string> {
  const lock = [`isocenter-test-template ${name}`];
  await client.query('SELECT pg_advisory_lock(hashtext($1))', lock);
  try {
    const known = await client.query<{ answer: string }>(
      `SELECT shobj_description(oid, 'pg_database') AS answer FROM pg_database WHERE datname = $1 AND datistemplate`,
      [name],
    );
    if (known.rows[0]) return known.rows[0].answer;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${parent}`);
    const answer = await fill(urlOf(name));
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(answer)}`);
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
    return answer;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', lock);
  }
}

/** A migrated database to clone from, made once a server whichever test file comes first. */
async function migratedTemplate(client: pg.Client): Promise<string> {
  const name = templateName();
  await ensureTemplate(client, name, 'template0', async (url) => {
    await new Migrator(testSettings({ DATABASE_URL: url }), MIGRATIONS).up();
    return '';
  });
  return name;
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
  return onServer(async (client) =>
    clone(client, options.migrated === false ? 'template0' : await migratedTemplate(client)),
  );
}

/**
 * A database with something in it, which is filled once a server and cloned then.
 *
 * @param content names what is filled in
 * @param fill is given the address of a migrated database, and leaves it without connections
 */
export async function createFilledDatabase(
  content: string,
  fill: (url: string) => Promise<string>,
): Promise<{ readonly database: TestDatabase; readonly answer: string }> {
  return onServer(async (client) => {
    const migrated = await migratedTemplate(client);
    const name = `${migrated}_${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
    const answer = await ensureTemplate(client, name, migrated, fill);
    return { database: await clone(client, name), answer };
  });
}

async function clone(client: pg.Client, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(name),
    drop: () =>
      onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}
