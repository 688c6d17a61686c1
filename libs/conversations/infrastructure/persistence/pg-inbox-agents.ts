import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { Agent } from '../../domain/inbox/choose-agent.js';
import { InboxAgents } from '../../domain/inbox/inbox-agents.js';

@Injectable()
export class PgInboxAgents extends InboxAgents {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override async setAvailable(userId: string, available: boolean): Promise<boolean> {
    const changed = await this.sql.change(
      `INSERT INTO inbox_agent (organization_id, user_id, available) SELECT $1::uuid, $2::uuid, $3::boolean
       ON CONFLICT (organization_id, user_id) DO UPDATE SET available = excluded.available, changed_at = now()
       WHERE inbox_agent.available <> excluded.available`,
      [this.contexts.organizationId(), userId, available],
    );
    return changed > 0;
  }

  override available(userIds: readonly string[]): Promise<Agent[]> {
    return this.sql.rows<Agent>(
      `SELECT a.user_id AS "userId", a.last_assigned_at AS "lastAssignedAt", (
         SELECT count(*)::int FROM conversation c
         WHERE c.assigned_user_id = a.user_id AND c.status IN ('waiting', 'human')) AS open
       FROM inbox_agent a WHERE a.available AND a.user_id = ANY($1::uuid[])`,
      [userIds],
    );
  }

  override async markAssigned(userId: string, at: Date): Promise<void> {
    await this.sql.change('UPDATE inbox_agent SET last_assigned_at = $2 WHERE user_id = $1', [userId, at]);
  }
}
