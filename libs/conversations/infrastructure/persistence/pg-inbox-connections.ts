import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Sql } from '#kernel';
import { Database } from '#platform/database/database';
import { InboxConnections } from '../../application/services/live/inbox-connections.js';
import { CONNECTED } from '../../application/services/live/presence-conditions.js';

/** Three signs of life: a process of which nothing is heard for so long is dead, and its connections with it. */
const ALIVE = `interval '90 seconds'`;

/** In one order, so that processes that say so of the same people do not wait for each other. */
const KEEP = `
  WITH kept AS (
    INSERT INTO inbox_connection (organization_id, user_id, process_id, alive_until)
    SELECT $1, u.id, $2, now() + ${ALIVE} FROM unnest($3::uuid[]) AS u (id) ORDER BY u.id
    ON CONFLICT (organization_id, user_id, process_id) DO UPDATE SET alive_until = excluded.alive_until)
  SELECT a.user_id AS id FROM inbox_agent a
  WHERE a.user_id = ANY($3::uuid[]) AND a.available AND a.absent_since IS NOT NULL`;

const END = `UPDATE inbox_connection SET alive_until = now() WHERE user_id = $1 AND process_id = $2`;

@Injectable()
export class PgInboxConnections extends InboxConnections {
  constructor(
    private readonly database: Database,
    private readonly sql: Sql,
  ) {
    super();
  }

  override async keep(
    organizationId: string,
    processId: string,
    userIds: readonly string[],
  ): Promise<string[]> {
    const rows = await this.rows<{ id: string }>(organizationId, KEEP, [organizationId, processId, userIds]);
    return rows.map(({ id }) => id);
  }

  override async end(organizationId: string, processId: string, userId: string): Promise<void> {
    await this.rows(organizationId, END, [userId, processId]);
  }

  override async connected(userIds: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT u.id FROM unnest($1::uuid[]) AS u (id) WHERE ${CONNECTED}`,
      [userIds],
    );
    return rows.map(({ id }) => id);
  }

  /** One statement in a transaction of the practice's own. */
  private rows<Row extends QueryResultRow>(
    organizationId: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    return this.database.use(async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
      const { rows } = await client.query<Row>(text, [...values]);
      await client.query('COMMIT');
      return rows;
    });
  }
}
