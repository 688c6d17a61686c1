import { Injectable } from '@nestjs/common';
import { isId, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { InboundStatus } from '../../domain/inbound-status.js';
import type { Message } from '../../domain/message.js';
import { MessageRepository } from '../../domain/message.repository.js';
import { MessageSchema } from './message.schema.js';

@Injectable()
export class TypeormMessageRepository extends MessageRepository {
  private readonly store: AggregateStore<Message>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(MessageSchema);
  }

  override async get(id: string): Promise<Message> {
    const message = await this.store.find(id);
    if (!message) throw notFound('conversations.message');
    return message;
  }

  override find(id: string): Promise<Message | undefined> {
    return this.store.find(id);
  }

  override findReceived(threadId: string, platformMessageId: string): Promise<Message | undefined> {
    return this.store.findBy(
      `direction = 'inbound' AND platform_message_id = $2 AND pressed_button IS NULL
       AND conversation_id IN (SELECT c.id FROM conversation c WHERE c.thread_id = $1)`,
      [threadId, platformMessageId],
    );
  }

  override findNamed(threadId: string, platformMessageId: string): Promise<Message | undefined> {
    // A press is kept under the name of our message whose button it was.
    return this.store.findBy(
      `platform_message_id = $2 AND (direction = 'outbound' OR pressed_button IS NULL)
       AND conversation_id IN (SELECT c.id FROM conversation c WHERE c.thread_id = $1)`,
      [threadId, platformMessageId],
    );
  }

  override findTold(
    threadId: string,
    { status, messageId, platformMessageId, until, untilWritten }: InboundStatus,
  ): Promise<Message[]> {
    const ours = `direction = 'outbound' AND conversation_id IN (SELECT c.id FROM conversation c WHERE c.thread_id = $1)`;
    if (isId(messageId)) return this.store.all(`${ours} AND id = $2`, [threadId, messageId]);
    if (platformMessageId !== null)
      return this.store.all(`${ours} AND platform_message_id = $2`, [threadId, platformMessageId]);
    const watermark = untilWritten ?? until;
    if (watermark === null) return Promise.resolve([]);
    // A watermark names no message: it says nothing of one that is not known to have been sent.
    const before = status === 'read' ? ['sent', 'delivered'] : ['sent'];
    const time = untilWritten === undefined ? 'coalesce(sent_at, occurred_at)' : 'occurred_at';
    return this.store.all(`${ours} AND status = ANY($2) AND ${time} <= $3 ORDER BY position`, [
      threadId,
      before,
      watermark,
    ]);
  }

  override async holdSending(threadId: string): Promise<void> {
    await this.sql.rows(
      `SELECT id FROM message WHERE direction = 'outbound' AND status IN ('sending', 'unknown')
       AND conversation_id IN (SELECT c.id FROM conversation c WHERE c.thread_id = $1) ORDER BY id FOR UPDATE`,
      [threadId],
    );
  }

  override async lastReceivedAt(conversationId: string): Promise<Date | undefined> {
    const last = await this.store.findBy(
      `conversation_id = $1 AND direction = 'inbound' ORDER BY position DESC`,
      [conversationId],
    );
    return last?.occurredAt;
  }

  override async isAnybodyAfter(
    conversationId: string,
    position: number,
    exceptUserId: string,
  ): Promise<boolean> {
    const newer = await this.store.findBy(
      `conversation_id = $1 AND position > $2 AND NOT (author_kind = 'user' AND author_id = $3)`,
      [conversationId, position, exceptUserId],
    );
    return newer !== undefined;
  }

  override add(message: Message): Promise<void> {
    return this.store.add(message);
  }

  override update(message: Message): Promise<void> {
    return this.store.update(message);
  }
}
