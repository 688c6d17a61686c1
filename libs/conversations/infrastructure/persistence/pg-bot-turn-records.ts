import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { type BotTurnRecord, BotTurnRecords } from '../../application/services/turns/bot-turn-records.js';

@Injectable()
export class PgBotTurnRecords extends BotTurnRecords {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override async keep(record: BotTurnRecord): Promise<void> {
    const { messageId, conversationId, botId, botVersion, stages, replies } = record;
    await this.sql.change(
      `INSERT INTO bot_turn (organization_id, message_id, conversation_id, bot_id, bot_version, stages, replies)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_id) DO NOTHING`,
      [
        this.contexts.organizationId(),
        messageId,
        conversationId,
        botId,
        botVersion,
        JSON.stringify(stages),
        replies,
      ],
    );
  }
}
