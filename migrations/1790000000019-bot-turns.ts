import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** How each answer of a bot came about; flows run on the workflow engine, found by their run. */
export class BotTurns1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bot_turn (
        message_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        conversation_id uuid NOT NULL,
        bot_id uuid NOT NULL,
        bot_version int NOT NULL,
        stages jsonb NOT NULL,
        replies text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (organization_id, message_id) REFERENCES message (organization_id, id),
        FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
      )`);
    await runner.query('CREATE INDEX bot_turn_bot ON bot_turn (organization_id, bot_id, created_at)');
    await tenantTable(runner, 'bot_turn', ['SELECT', 'INSERT']);
    await runner.query('ALTER TABLE message ADD COLUMN in_reply_to uuid');
    // An intake under way begins anew: its questions are the workflow's now.
    await runner.query(
      `UPDATE conversation SET bot_state = (bot_state - 'intake') || '{"version": 2, "locale": null, "flow": null}'`,
    );
    await runner.query(`CREATE INDEX conversation_flow ON conversation ((bot_state #>> '{flow,id}'))
                        WHERE bot_state #>> '{flow,id}' IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX conversation_flow');
    await runner.query(
      `UPDATE conversation SET bot_state = (bot_state - 'flow' - 'locale') || '{"version": 1, "intake": null}'`,
    );
    await runner.query('ALTER TABLE message DROP COLUMN in_reply_to');
    await runner.query('DROP TABLE bot_turn');
  }
}
