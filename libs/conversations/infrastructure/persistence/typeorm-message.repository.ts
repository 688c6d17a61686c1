import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Message } from '../../domain/message.js';
import { MessageRepository } from '../../domain/message.repository.js';
import { MessageSchema } from './message.schema.js';

@Injectable()
export class TypeormMessageRepository extends MessageRepository {
  private readonly store: AggregateStore<Message>;

  constructor(stores: AggregateStores) {
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

  override add(message: Message): Promise<void> {
    return this.store.add(message);
  }

  override update(message: Message): Promise<void> {
    return this.store.update(message);
  }
}
