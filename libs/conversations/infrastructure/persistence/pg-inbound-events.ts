import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { InboundStatus } from '../../domain/inbound-status.js';
import { InboundEvents, type StoredInboundEvent } from '../../application/services/inbound-events.js';

@Injectable()
export class PgInboundEvents extends InboundEvents {
  constructor(private readonly sql: Sql) {
    super();
  }

  override find(id: string): Promise<StoredInboundEvent | undefined> {
    return this.sql.first<StoredInboundEvent>(
      `SELECT id, channel_id AS "channelId", thread_id AS "threadId", event, received_at AS "receivedAt",
              taken_in_at IS NOT NULL AS "takenIn"
       FROM inbound_event WHERE id = $1`,
      [id],
    );
  }

  override async blank(threadId: string, platformMessageId: string): Promise<void> {
    await this.sql.change(
      `UPDATE inbound_event SET event = event || '{"text": "", "media": []}'
       WHERE thread_id = $1 AND event ->> 'platformMessageId' = $2 AND event ->> 'kind' IN ('message', 'answer', 'edit')`,
      [threadId, platformMessageId],
    );
  }

  override async forgetReferences(threadId: string, platformMessageId: string): Promise<void> {
    await this.sql.change(
      `UPDATE inbound_event SET event = jsonb_set(event, '{media}', (
         SELECT jsonb_agg(CASE WHEN m ->> 'kind' IN ('location', 'contact') THEN m ELSE m || '{"reference": ""}' END ORDER BY n)
         FROM jsonb_array_elements(event -> 'media') WITH ORDINALITY AS media(m, n)))
       WHERE thread_id = $1 AND event ->> 'platformMessageId' = $2 AND event ->> 'kind' IN ('message', 'answer', 'edit')
         AND event -> 'media' <> '[]'`,
      [threadId, platformMessageId],
    );
  }

  override async toldSince(conversationId: string, since: Date): Promise<InboundStatus[]> {
    const rows = await this.sql.rows<{ status: InboundStatus }>(
      `SELECT event -> 'status' AS status FROM inbound_event
       WHERE thread_id = (SELECT c.thread_id FROM conversation c WHERE c.id = $1) AND received_at >= $2
         AND event ->> 'kind' = 'status' ORDER BY received_at`,
      [conversationId, since],
    );
    return rows.map(({ status }) => status);
  }

  override async markTakenIn(id: string, threadId: string): Promise<void> {
    await this.sql.change(
      'UPDATE inbound_event SET taken_in_at = clock_timestamp(), thread_id = $2 WHERE id = $1',
      [id, threadId],
    );
  }
}
