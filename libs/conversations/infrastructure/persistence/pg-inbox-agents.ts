import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { Agent } from '../../domain/inbox/choose-agent.js';
import { InboxAgents, type Since } from '../../domain/inbox/inbox-agents.js';
import { PRESENT, PRESENT_UNTIL, THERE } from '../../application/services/live/presence-conditions.js';

const STILL = 'a.user_id = $1 AND a.available AND a.absent_since IS NULL AND a.changed_at = $2::timestamptz';

@Injectable()
export class PgInboxAgents extends InboxAgents {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override setAvailable(userId: string, available: boolean): Promise<Since | null> {
    return this.since(
      `INSERT INTO inbox_agent AS a (organization_id, user_id, available) SELECT $1::uuid, $2::uuid, $3::boolean
       ON CONFLICT (organization_id, user_id) DO UPDATE
       SET available = excluded.available, absent_since = NULL, changed_at = now()
       WHERE a.available <> excluded.available OR (a.available AND (a.absent_since IS NOT NULL OR NOT ${PRESENT}))
       RETURNING a.changed_at::text AS since`,
      [this.contexts.organizationId(), userId, available],
    );
  }

  override async markAbsent(userId: string, since: Since): Promise<boolean> {
    const changed = await this.sql.change(
      `UPDATE inbox_agent a SET absent_since = now(), changed_at = now() WHERE ${STILL} AND NOT ${PRESENT}`,
      [userId, since],
    );
    return changed > 0;
  }

  override async mayBeAbsentAt(userId: string, since: Since): Promise<Date | null> {
    const row = await this.sql.first<{ at: Date }>(
      `SELECT ${PRESENT_UNTIL} AS at FROM inbox_agent a WHERE ${STILL}`,
      [userId, since],
    );
    return row?.at ?? null;
  }

  override endAbsence(userId: string): Promise<Since | null> {
    return this.since(
      `UPDATE inbox_agent a SET absent_since = NULL, changed_at = now()
       WHERE a.user_id = $1 AND a.available AND a.absent_since IS NOT NULL RETURNING a.changed_at::text AS since`,
      [userId],
    );
  }

  override available(userIds: readonly string[]): Promise<Agent[]> {
    return this.sql.rows<Agent>(
      `SELECT a.user_id AS "userId", a.last_assigned_at AS "lastAssignedAt", (
         SELECT count(*)::int FROM conversation c
         WHERE c.assigned_user_id = a.user_id AND c.status IN ('waiting', 'human')) AS open
       FROM inbox_agent a WHERE ${THERE} AND a.user_id = ANY($1::uuid[])`,
      [userIds],
    );
  }

  override async markAssigned(userId: string, at: Date): Promise<void> {
    await this.sql.change('UPDATE inbox_agent SET last_assigned_at = $2 WHERE user_id = $1', [userId, at]);
  }

  override async forgetConnectionsBefore(moment: Date): Promise<void> {
    await this.sql.change('DELETE FROM inbox_connection WHERE alive_until < $1', [moment]);
  }

  private async since(text: string, values: readonly unknown[]): Promise<Since | null> {
    return (await this.sql.first<{ since: Since }>(text, values))?.since ?? null;
  }
}
