import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Conversation } from '../../domain/conversation.js';
import { ConversationRepository } from '../../domain/conversation.repository.js';
import { ConversationSchema } from './conversation.schema.js';

/** All loads lock: the bot, the patient and a person of the practice write into the same conversation at the same time. */
@Injectable()
export class TypeormConversationRepository extends ConversationRepository {
  private readonly store: AggregateStore<Conversation>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ConversationSchema);
  }

  override async get(id: string): Promise<Conversation> {
    const conversation = await this.store.findBy('id = $1 FOR UPDATE', [id]);
    if (!conversation) throw notFound('conversations.conversation');
    return conversation;
  }

  override findOpen(threadId: string): Promise<Conversation | undefined> {
    return this.store.findBy(`thread_id = $1 AND status <> 'closed' FOR UPDATE`, [threadId]);
  }

  override findByFlow(runId: string): Promise<Conversation | undefined> {
    return this.store.findBy(`bot_state #>> '{flow,id}' = $1 FOR UPDATE`, [runId]);
  }

  override add(conversation: Conversation): Promise<void> {
    return this.store.add(conversation);
  }

  override update(conversation: Conversation): Promise<void> {
    return this.store.update(conversation);
  }

  override async updateTags(conversation: Conversation): Promise<void> {
    const { id, organizationId, tags } = conversation;
    await this.store.update(conversation);
    await this.sql.change('DELETE FROM conversation_tag WHERE conversation_id = $1', [id]);
    await this.sql.change(
      'INSERT INTO conversation_tag (organization_id, conversation_id, tag) SELECT $1, $2, unnest($3::text[])',
      [organizationId, id, tags],
    );
  }
}
