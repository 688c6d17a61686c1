import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner } from '#platform/database/migration/as-owner';

/** Reports are found by their patient, their priority may be changed, and critical results have a time to be acknowledged in. */
export class ReadingFacts1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE report ADD COLUMN patient_id uuid, ADD COLUMN priority_changes jsonb NOT NULL DEFAULT '[]'`,
    );
    await runner.query('ALTER TABLE critical_communication ADD COLUMN acknowledge_by timestamptz');
    await asOwner(runner, ['report', 'study', 'critical_communication'], async () => {
      await runner.query(`UPDATE report r SET patient_id = s.patient_id FROM study s
        WHERE s.id = r.study_id AND s.patient_id IS NOT NULL AND r.status IN ('draft', 'preliminary')`);
      await runner.query(`UPDATE critical_communication SET acknowledge_by = communicated_at + (due_at - flagged_at)
        WHERE communicated_at IS NOT NULL`);
    });
    await runner.query(`CREATE INDEX report_open_of_patient ON report (organization_id, patient_id)
      WHERE status IN ('draft', 'preliminary')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE critical_communication DROP COLUMN acknowledge_by');
    await runner.query('DROP INDEX report_open_of_patient');
    await runner.query('ALTER TABLE report DROP COLUMN patient_id, DROP COLUMN priority_changes');
  }
}
