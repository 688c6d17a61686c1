import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each document of a report is signed: PAdES baseline B-B, or B-T with the time of its stamp. */
export class Pdf1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_file
        ADD signature_level text NOT NULL DEFAULT 'B-B' CHECK (signature_level IN ('B-B', 'B-T')),
        ADD time_stamped_at timestamptz,
        ADD CHECK ((signature_level = 'B-T') = (time_stamped_at IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_file DROP signature_level, DROP time_stamped_at');
  }
}
