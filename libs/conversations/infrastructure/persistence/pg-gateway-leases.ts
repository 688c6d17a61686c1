import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { nameId } from '#kernel';
import { Database } from '#platform/database/database';
import {
  type GatewayChannel,
  GatewayLeases,
  type HeldGateway,
} from '../../application/services/gateway/gateway-leases.js';
import type { GatewayState, KeptMessage } from '../../application/services/gateway/platform-gateway.js';

const HELD = `SELECT c.status = 'active' AS active, c.credentials, s.state
              FROM s JOIN channel c ON c.id = s.channel_id`;

const CLAIM = `
  WITH s AS (
    INSERT INTO gateway_session AS g (channel_id, organization_id, holder, held_until)
    SELECT id, organization_id, $2, clock_timestamp() + $3 * interval '1 ms'
    FROM channel WHERE id = $1 AND status = 'active'
    ON CONFLICT (channel_id) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
    WHERE g.held_until IS NULL OR g.held_until < clock_timestamp()
    RETURNING g.channel_id, g.state)
  ${HELD}`;

const KEEP = `
  WITH s AS (
    UPDATE gateway_session
    SET held_until = clock_timestamp() + $3 * interval '1 ms', state = coalesce($4::jsonb, state)
    WHERE channel_id = $1 AND holder = $2
    RETURNING channel_id, state)
  ${HELD}`;

/** A message that nobody has taken in yet has no conversation, but a thread all the same. */
const THREADS = `
  SELECT thread_key AS thread, max(at) AS at FROM (
    SELECT thread_key, last_message_at AS at FROM conversation WHERE channel_id = $1
    UNION ALL
    SELECT event ->> 'threadKey', received_at FROM inbound_event WHERE channel_id = $1 AND taken_in_at IS NULL
  ) known GROUP BY thread_key ORDER BY max(at) DESC`;

/** A press is kept under the name of our message whose button it was. */
const MESSAGES = `
  SELECT m.platform_message_id AS id, m.direction = 'inbound' AS received, m.reactions -> -1 ->> 'emoji' AS emoji
  FROM message m JOIN conversation c ON c.id = m.conversation_id
  WHERE c.thread_id = $1 AND m.platform_message_id IS NOT NULL AND m.pressed_button IS NULL AND m.deleted_at IS NULL
  ORDER BY m.occurred_at DESC LIMIT 50`;

/** Leases by rows that workers renew. Not commands: a sign of life every few seconds is nothing for a journal. */
@Injectable()
export class PgGatewayLeases extends GatewayLeases {
  constructor(private readonly database: Database) {
    super();
  }

  override async free(platforms: readonly string[]): Promise<GatewayChannel[]> {
    return this.database.use(async (client) => {
      const { rows } = await client.query<GatewayChannel>(
        `SELECT channel_id AS "channelId", organization_id AS "organizationId"
         FROM conversations_free_gateways($1)`,
        [platforms],
      );
      return rows;
    });
  }

  override async claim(
    channel: GatewayChannel,
    holder: string,
    leaseMs: number,
  ): Promise<HeldGateway | null> {
    const [held] = await this.rows<HeldGateway>(channel, CLAIM, [channel.channelId, holder, leaseMs]);
    return held ?? null;
  }

  override async keep(
    channel: GatewayChannel,
    holder: string,
    leaseMs: number,
    state?: GatewayState,
  ): Promise<HeldGateway | null> {
    const values = [channel.channelId, holder, leaseMs, state ? JSON.stringify(state) : null];
    const [held] = await this.rows<HeldGateway>(channel, KEEP, values);
    return held ?? null;
  }

  override async release(
    channel: GatewayChannel,
    holder: string,
    state: GatewayState | null | undefined,
  ): Promise<void> {
    await this.rows(
      channel,
      `UPDATE gateway_session SET holder = NULL, held_until = NULL, state = CASE WHEN $3 THEN state ELSE $4::jsonb END
       WHERE channel_id = $1 AND holder = $2`,
      [channel.channelId, holder, state === undefined, state ? JSON.stringify(state) : null],
    );
  }

  override async threads(channel: GatewayChannel): Promise<string[]> {
    const rows = await this.rows<{ thread: string }>(channel, THREADS, [channel.channelId]);
    return rows.map(({ thread }) => thread);
  }

  override messages(channel: GatewayChannel, threadKey: string): Promise<KeptMessage[]> {
    return this.rows<KeptMessage>(channel, MESSAGES, [nameId(channel.channelId, threadKey)]);
  }

  /** One statement in a transaction of the practice's own. */
  private rows<Row extends QueryResultRow>(
    { organizationId }: GatewayChannel,
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
