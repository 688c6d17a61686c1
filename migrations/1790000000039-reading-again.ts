import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A study is read again after its report was cancelled or withdrawn: its ended reports stay, and one follows the other. */
export class ReadingAgain1790000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report ADD COLUMN predecessor_id uuid,
        ADD FOREIGN KEY (organization_id, predecessor_id) REFERENCES report (organization_id, id),
        DROP CONSTRAINT report_study`);
    await runner.query(
      `CREATE UNIQUE INDEX report_study ON report (organization_id, study_id)
       WHERE status NOT IN ('cancelled', 'entered-in-error')`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX report_predecessor ON report (organization_id, predecessor_id) WHERE predecessor_id IS NOT NULL',
    );
    await runner.query('CREATE INDEX report_of_study ON report (organization_id, study_id, id)');
    // A withdrawal goes out before what is read again, also where there is no order.
    await runner.query('ALTER TABLE hl7_result ADD COLUMN study_id uuid');
  }

  /** Fails, and changes nothing, where a study was read again: none of its reports may be lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hl7_result DROP COLUMN study_id');
    await runner.query('DROP INDEX report_of_study');
    await runner.query('DROP INDEX report_study');
    await runner.query(`ALTER TABLE report ADD CONSTRAINT report_study UNIQUE (organization_id, study_id),
      DROP COLUMN predecessor_id`);
  }
}
