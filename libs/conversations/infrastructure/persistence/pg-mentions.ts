import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { Mentions } from '../../domain/inbox/mentions.js';

@Injectable()
export class PgMentions extends Mentions {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override async add(conversationId: string, userIds: readonly string[], at: Date): Promise<void> {
    // In one order, so that two notes that name the same people do not wait for each other.
    await this.sql.change(
      `INSERT INTO conversation_mention (organization_id, conversation_id, user_id, unread, mentioned_at)
       SELECT $1, $2, u.id, 1, $4 FROM unnest($3::uuid[]) AS u (id) ORDER BY u.id
       ON CONFLICT (organization_id, user_id, conversation_id) DO UPDATE
       SET unread = conversation_mention.unread + 1, mentioned_at = excluded.mentioned_at`,
      [this.contexts.organizationId(), conversationId, userIds, at],
    );
  }

  override async markRead(conversationId: string, userId: string): Promise<void> {
    await this.sql.change(
      `UPDATE conversation_mention SET unread = 0
       WHERE conversation_id = $1 AND user_id = $2 AND unread > 0`,
      [conversationId, userId],
    );
  }
}
