import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders are found by the number of who placed them, whatever its namespace. */
export class PlacerNumbers1790000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX hl7_number_placed ON hl7_number (organization_id, split_part(number, '^', 1))
      WHERE kind = 'order'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hl7_number_placed');
  }
}
