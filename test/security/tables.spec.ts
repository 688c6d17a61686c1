import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#test/support/postgres-server';

/** Tables that belong to no organization, and why that is right. */
const SHARED: Readonly<Record<string, string>> = {
  migrations: 'which migrations are applied',
  subscription: 'which handlers want which events: code, not data',
};

describe('every table', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const names = async (text: string): Promise<string[]> =>
    (await client.query<{ name: string }>(text)).rows.map(({ name }) => name);
  const tables = `SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')`;
  const hasOrganization = `EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND a.attnotnull)`;

  it('names its organization, or is on the short list of those that have none', async () => {
    const without = await names(`${tables} AND NOT ${hasOrganization} AND c.relname <> 'organization'`);
    expect(without.sort()).toEqual(Object.keys(SHARED).sort());
  });

  it('of an organization has row-level security enabled and forced', async () => {
    expect(await names(`${tables} AND ${hasOrganization}`)).not.toEqual([]);
    expect(
      await names(`${tables} AND ${hasOrganization} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
    ).toEqual([]);
  });

  it('of an organization has one policy for the application, about the organization, for reading and writing', async () => {
    const { rows } = await client.query<{ table: string; policies: number; ok: boolean }>(
      `SELECT c.relname::text AS table, count(p.oid)::int AS policies,
              bool_and(pg_get_expr(p.polqual, c.oid) LIKE '%app.organization_id%'
                       AND coalesce(pg_get_expr(p.polwithcheck, c.oid), '') LIKE '%app.organization_id%') AS ok
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
       LEFT JOIN pg_policy p ON p.polrelid = c.oid AND (SELECT oid FROM pg_roles WHERE rolname = 'isocenter_app') = ANY(p.polroles)
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${hasOrganization} GROUP BY c.relname`,
    );
    expect(rows.filter(({ policies, ok }) => policies !== 1 || !ok)).toEqual([]);
  });

  it('is open to nobody but the roles it was granted to', async () => {
    expect(
      await names(`SELECT table_name AS name FROM information_schema.role_table_grants
        WHERE table_schema = 'public' AND grantee NOT IN ('isocenter_app', 'isocenter_relay', 'isocenter_backup', 'isocenter_lookup')
          AND grantee <> (SELECT tableowner FROM pg_tables WHERE tablename = 'outbox')`),
    ).toEqual([]);
  });

  it('refers to another table of an organization only together with the organization', async () => {
    expect(
      await names(`SELECT k.conrelid::regclass || '.' || k.conname AS name FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.confrelid WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND ${hasOrganization}
          AND NOT (SELECT attnum FROM pg_attribute WHERE attrelid = k.conrelid AND attname = 'organization_id') = ANY(k.conkey)`),
    ).toEqual([]);
  });

  it('belongs to the migrating role, never to one that a process connects as', async () => {
    expect(await names(`${tables} AND pg_get_userbyid(c.relowner) LIKE 'isocenter%'`)).toEqual([]);
  });

  it('can be written into the journal and read, but never changed there', async () => {
    const { rows } = await client.query(
      `SELECT has_table_privilege('isocenter_app', 'command_journal', 'UPDATE') AS change,
              has_table_privilege('isocenter_app', 'command_journal', 'DELETE') AS remove,
              has_table_privilege('isocenter_app', 'outbox', 'UPDATE') AS event`,
    );
    expect(rows).toEqual([{ change: false, remove: false, event: false }]);
  });

  it('is read across organizations only by look-ups that answer ids', async () => {
    const { rows } = await client.query<{ name: string; answer: string; path: string }>(
      `SELECT p.proname::text AS name, pg_get_function_result(p.oid) AS answer, array_to_string(p.proconfig, ',') AS path FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`,
    );
    expect(rows.map(({ name, answer }) => `${name}: ${answer}`)).toMatchSnapshot();
    expect(rows.filter(({ path }) => !path?.includes('search_path=public, pg_temp'))).toEqual([]);
  });
});
