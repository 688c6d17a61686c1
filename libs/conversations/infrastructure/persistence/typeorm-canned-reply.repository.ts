import { Injectable } from '@nestjs/common';
import { conflict, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { CannedReply } from '../../domain/canned-reply.js';
import { CannedReplyRepository } from '../../domain/canned-reply.repository.js';
import { CannedReplySchema } from './canned-reply.schema.js';

@Injectable()
export class TypeormCannedReplyRepository extends CannedReplyRepository {
  private readonly store: AggregateStore<CannedReply>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(CannedReplySchema);
  }

  override async get(id: string): Promise<CannedReply> {
    const reply = await this.store.find(id);
    if (!reply) throw notFound('conversations.canned-reply');
    return reply;
  }

  override async add(reply: CannedReply): Promise<void> {
    await this.store.add(reply).catch(shortcutTaken);
  }

  override async update(reply: CannedReply): Promise<void> {
    await this.store.update(reply).catch(shortcutTaken);
  }

  override async remove(reply: CannedReply): Promise<void> {
    await this.sql.change('DELETE FROM canned_reply WHERE id = $1', [reply.id]);
  }
}

function shortcutTaken(error: unknown): never {
  throw isUniqueViolation(error, 'canned_reply_shortcut')
    ? conflict('conversations.shortcut-taken', 'Another reply has this shortcut.')
    : error;
}
