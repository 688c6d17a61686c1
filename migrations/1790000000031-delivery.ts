import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Delivery: what a share link asks of whoever follows it, and how a practice shares. */
export class Delivery1790000000031 implements MigrationInterface {
  /** A link that is there already opens as it did: its defaults are written, and taken away again for those to come. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE share_link
        ADD COLUMN factor text NOT NULL DEFAULT 'none'
          CHECK (factor IN ('none', 'birth-date', 'birth-date-and-number', 'code')),
        ADD COLUMN images boolean NOT NULL DEFAULT false,
        ADD COLUMN max_openings int,
        ADD COLUMN revoked_for text CHECK (revoked_for IN ('by-hand', 'locked-out', 'report-withdrawn')),
        ADD COLUMN wrong_answers int NOT NULL DEFAULT 0,
        ADD COLUMN lock_outs int NOT NULL DEFAULT 0,
        ADD COLUMN locked_until timestamptz,
        ADD COLUMN code_round int NOT NULL DEFAULT 0,
        ADD COLUMN code_until timestamptz`);
    await runner.query(
      'ALTER TABLE share_link ALTER COLUMN factor DROP DEFAULT, ALTER COLUMN images DROP DEFAULT',
    );
    await runner.query(`
      CREATE TABLE share_policy (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        version int NOT NULL,
        audiences jsonb NOT NULL,
        tell_of_amendments boolean NOT NULL,
        quiet_hours jsonb,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await tenantTable(runner, 'share_policy', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE share_policy');
    await runner.query(`ALTER TABLE share_link
      DROP COLUMN factor, DROP COLUMN images, DROP COLUMN max_openings, DROP COLUMN revoked_for,
      DROP COLUMN wrong_answers, DROP COLUMN lock_outs, DROP COLUMN locked_until, DROP COLUMN code_round,
      DROP COLUMN code_until`);
  }
}
