import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an order's patient comes to the examination; and results that were sent by HL7 long ago may be forgotten. */
export class PatientClass1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imaging_order ADD COLUMN patient_class text
      CHECK (patient_class IN ('inpatient', 'outpatient', 'emergency'))`);
    await runner.query('GRANT DELETE ON hl7_result TO isocenter_app');
    await runner.query('CREATE INDEX hl7_result_settled ON hl7_result (organization_id, settled_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hl7_result_settled');
    await runner.query('REVOKE DELETE ON hl7_result FROM isocenter_app');
    await runner.query('ALTER TABLE imaging_order DROP COLUMN patient_class');
  }
}
