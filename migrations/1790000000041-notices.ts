import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner } from '#platform/database/migration/as-owner';

/** Members of staff are told of reading as well as of conversations, and the practice is not told the same too often. */
export class Notices1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conversation_notice RENAME TO notice');
    await runner.query('ALTER TABLE notice RENAME COLUMN user_id TO recipient_id');
    await runner.query('ALTER TABLE notice RENAME COLUMN conversation_id TO subject_id');
    await runner.query(`ALTER TABLE notice ADD COLUMN kind text NOT NULL DEFAULT 'conversation-waits',
      ADD COLUMN event_id uuid, DROP CONSTRAINT conversation_notice_pkey,
      ADD PRIMARY KEY (organization_id, recipient_id, kind, subject_id)`);
    await runner.query('ALTER TABLE notice ALTER COLUMN kind DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    const isOfReading = `kind <> 'conversation-waits'`;
    await asOwner(runner, ['notice'], () => runner.query(`DELETE FROM notice WHERE ${isOfReading}`));
    await runner.query(`ALTER TABLE notice DROP CONSTRAINT notice_pkey, DROP COLUMN kind, DROP COLUMN event_id,
      ADD CONSTRAINT conversation_notice_pkey PRIMARY KEY (organization_id, recipient_id, subject_id)`);
    await runner.query('ALTER TABLE notice RENAME COLUMN subject_id TO conversation_id');
    await runner.query('ALTER TABLE notice RENAME COLUMN recipient_id TO user_id');
    await runner.query('ALTER TABLE notice RENAME TO conversation_notice');
  }
}
