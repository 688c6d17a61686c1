import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { InboxQueue } from '../../domain/inbox/inbox-queue.js';

@Injectable()
export class PgInboxQueue extends InboxQueue {
  constructor(private readonly sql: Sql) {
    super();
  }

  override async next(limit: number): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT id FROM conversation WHERE status = 'waiting' AND assigned_user_id IS NULL
       ORDER BY waiting_rank, id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  override async heldBy(userId: string, which: 'unanswered' | 'all'): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT id FROM conversation WHERE assigned_user_id = $1 AND status = ANY($2) ORDER BY waiting_rank, id`,
      [userId, which === 'all' ? ['waiting', 'human'] : ['waiting']],
    );
    return rows.map(({ id }) => id);
  }
}
