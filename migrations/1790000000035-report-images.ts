import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** The images that a report shows, each version its own; and how a practice's reports look. */
export class ReportImages1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['report', 'report_revision'])
      await runner.query(`ALTER TABLE ${table} ADD COLUMN key_images jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`
      CREATE TABLE report_layout (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        version int NOT NULL,
        logo_file_id uuid,
        address_lines jsonb NOT NULL,
        footer text,
        paper text CHECK (paper IN ('A4', 'Letter')),
        accent_color text CHECK (accent_color ~ '^#[0-9a-f]{6}$'),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await tenantTable(runner, 'report_layout', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_layout');
    for (const table of ['report', 'report_revision'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN key_images`);
  }
}
