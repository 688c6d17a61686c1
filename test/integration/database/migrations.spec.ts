import pg from 'pg';
import { MIGRATIONS } from '#migrations/index';
import { testSettings } from '#platform/config/testing/test-settings';
import { Migrator } from '#platform/database/migration/migrator';
import { createTestDatabase, type TestDatabase } from '#test/support/postgres-server';

describe('the migrations', () => {
  let database: TestDatabase;
  let migrator: Migrator;
  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
    migrator = new Migrator(testSettings({ DATABASE_URL: database.url }), MIGRATIONS);
  });
  afterAll(() => database.drop());

  const shape = async (): Promise<string[]> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ line: string }>(
      `SELECT format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) AS line FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> 'migrations'
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
       UNION ALL SELECT format('%s %s %s', tablename, policyname, qual) FROM pg_policies WHERE schemaname = 'public'
       UNION ALL SELECT proname::text FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    await client.end();
    return rows.map(({ line }) => line);
  };

  it('go up, all the way down, and up again to the same schema', async () => {
    expect(await migrator.up()).toHaveLength(MIGRATIONS.length);
    const first = await shape();
    for (const migration of [...MIGRATIONS].reverse()) expect(await migrator.down()).toBe(migration.name);
    expect(await shape()).toEqual([]);
    expect(await migrator.down()).toBeUndefined();
    await migrator.up();
    expect(await shape()).toEqual(first);
  });

  it('are told as applied, and are nothing to do a second time', async () => {
    expect((await migrator.status()).every(({ applied }) => applied)).toBe(true);
    expect(await migrator.up()).toEqual([]);
  });
});
