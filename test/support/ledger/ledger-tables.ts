import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** The tables of the engine tests' own context. */
export class LedgerTables1890000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE test_account (id uuid PRIMARY KEY, organization_id uuid NOT NULL, version int NOT NULL,
      total int NOT NULL, deposits int NOT NULL)`);
    await tenantTable(runner, 'test_account');
    await runner.query(`CREATE TABLE test_entry (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, organization_id uuid NOT NULL,
      account_id uuid NOT NULL, sequence int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await tenantTable(runner, 'test_entry');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE test_entry, test_account');
  }
}
