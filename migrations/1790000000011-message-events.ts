import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person does to a message after it was written: signs put on it, and taking it back. */
export class MessageEvents1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE message ADD COLUMN deleted_at timestamptz,
                        ADD COLUMN reactions jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN deleted_at, DROP COLUMN reactions');
  }
}
