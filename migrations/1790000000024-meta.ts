import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is answered without Isocenter, in a platform's own inbox or app; and when a message of ours went out. */
export class Meta1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message
        ADD COLUMN sent_at timestamptz,
        DROP CONSTRAINT message_author_kind_check,
        ADD CONSTRAINT message_author_kind_check
          CHECK (author_kind IN ('contact', 'bot', 'user', 'system', 'outside'))`);
    await runner.query(`
      ALTER TABLE conversation ADD COLUMN answered_outside text
        CHECK (answered_outside IN ('meta-inbox', 'whatsapp-business-app', 'other-app', 'standby'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conversation DROP COLUMN answered_outside');
    await runner.query(
      `UPDATE message SET author_kind = 'system', author_id = NULL WHERE author_kind = 'outside'`,
    );
    await runner.query(`
      ALTER TABLE message
        DROP COLUMN sent_at,
        DROP CONSTRAINT message_author_kind_check,
        ADD CONSTRAINT message_author_kind_check CHECK (author_kind IN ('contact', 'bot', 'user', 'system'))`);
  }
}
