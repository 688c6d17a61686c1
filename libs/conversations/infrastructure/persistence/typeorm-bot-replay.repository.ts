import { Injectable } from '@nestjs/common';
import { conflict, newId, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { BotReplay } from '../../domain/replay/bot-replay.js';
import { BotReplayRepository } from '../../domain/replay/bot-replay.repository.js';
import type { ReplayDifference, ReplayedConversation } from '../../domain/replay/replayed-conversation.js';
import { BotReplaySchema } from './bot-replay.schema.js';

/** The order is by chance, yet the same for all that asks again: a part of the conversations stands for all of them. */
const CHOOSE = `
  INSERT INTO bot_replay_conversation (organization_id, replay_id, conversation_id, place)
  SELECT $2::uuid, $1::uuid, t.conversation_id, row_number() OVER (ORDER BY md5(t.conversation_id::text || ($1::uuid)::text))
  FROM (SELECT DISTINCT conversation_id FROM bot_turn
        WHERE bot_id = $3 AND created_at >= $4 AND created_at < $5 AND stages @> '[{"stage": "policy"}]') t
  ORDER BY 4 LIMIT $6`;

const SETTLE = `
  UPDATE bot_replay_conversation SET done_at = now(), code = $3, messages = $4, unreached = $5, diverged_at = $6,
    before = $7, after = $8, before_ms = $9, after_ms = $10
  WHERE replay_id = $1 AND conversation_id = $2 AND done_at IS NULL RETURNING place`;

/** Places of a conversation's differences begin at its own place times this: no more of its messages are gone through. */
const PLACES = 1_000;

@Injectable()
export class TypeormBotReplayRepository extends BotReplayRepository {
  private readonly store: AggregateStore<BotReplay>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(BotReplaySchema);
  }

  override async get(id: string): Promise<BotReplay> {
    const replay = await this.store.find(id);
    if (!replay) throw notFound('conversations.replay');
    return replay;
  }

  override async add(replay: BotReplay, sample: number): Promise<void> {
    await this.store.add(replay).catch((error: unknown) => {
      throw isUniqueViolation(error, 'bot_replay_active')
        ? conflict(
            'conversations.replay-active',
            'Another replay of this bot goes on. Wait for it, or cancel it.',
          )
        : error;
    });
    const { id, organizationId, botId, fromAt, toAt } = replay;
    await this.sql.change(CHOOSE, [id, organizationId, botId, fromAt, toAt, sample]);
  }

  override update(replay: BotReplay): Promise<void> {
    return this.store.update(replay);
  }

  override async keep(
    { id, organizationId }: BotReplay,
    conversationId: string,
    outcome: ReplayedConversation | { readonly code: string },
  ): Promise<void> {
    const values =
      'code' in outcome
        ? [outcome.code, 0, 0, null, null, null, null, null]
        : [
            null,
            outcome.messages,
            outcome.unreached,
            outcome.divergedAt,
            JSON.stringify(outcome.before),
            JSON.stringify(outcome.after),
            outcome.beforeMs,
            outcome.afterMs,
          ];
    const settled = await this.sql.first<{ place: number }>(SETTLE, [id, conversationId, ...values]);
    if (!settled || 'code' in outcome || outcome.differences.length === 0) return;
    const rows = outcome.differences.map((difference, index) => ({
      ...rowOf(difference),
      place: settled.place * PLACES + index,
    }));
    await this.sql.change(
      `INSERT INTO bot_replay_difference (id, organization_id, replay_id, conversation_id, message_id, place, kind, after_divergence,
         before_version, before_keys, before_outcome, after_keys, after_outcome, after_texts)
       SELECT r.id, $1, $2, $3, r.message_id, r.place, r.kind, r.after_divergence, r.before_version, r.before_keys,
              r.before_outcome, r.after_keys, r.after_outcome, r.after_texts
       FROM jsonb_to_recordset($4::jsonb) AS r(id uuid, message_id uuid, place int, kind text, after_divergence boolean,
         before_version int, before_keys text[], before_outcome text, after_keys text[], after_outcome text, after_texts text[])`,
      [organizationId, id, conversationId, JSON.stringify(rows)],
    );
  }

  override async isComplete(replayId: string): Promise<boolean> {
    const left = await this.sql.first(
      'SELECT 1 AS found FROM bot_replay_conversation WHERE replay_id = $1 AND done_at IS NULL LIMIT 1',
      [replayId],
    );
    return !left;
  }

  override async forgetBefore(moment: Date): Promise<void> {
    await this.sql.change('DELETE FROM bot_replay WHERE created_at < $1', [moment]);
  }
}

const rowOf = ({ messageId, kind, afterDivergence, beforeVersion, before, after }: ReplayDifference) => ({
  id: newId(),
  message_id: messageId,
  kind,
  after_divergence: afterDivergence,
  before_version: beforeVersion,
  before_keys: before.keys,
  before_outcome: before.outcome,
  after_keys: after.keys,
  after_outcome: after.outcome,
  after_texts: after.texts,
});
