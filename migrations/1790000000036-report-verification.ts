import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

const LOOKUP = 'reporting_organization_of_verification_code';

/** The code by which anybody may verify the document of a version. Documents from before have none. */
export class ReportVerification1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_verification (
        organization_id uuid NOT NULL,
        report_id uuid NOT NULL,
        revision int NOT NULL,
        code text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (report_id, revision),
        FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
      )`);
    await tenantTable(runner, 'report_verification', ['SELECT', 'INSERT']);
    await lookupFunction(
      runner,
      LOOKUP,
      { args: 'wanted text', returns: 'uuid', table: 'report_verification' },
      'SELECT organization_id FROM report_verification WHERE code = wanted',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLookup(runner, LOOKUP, 'report_verification');
    await runner.query('DROP TABLE report_verification');
  }
}
