import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { ConversationNote } from '../../domain/conversation-note.js';
import { ConversationNoteRepository } from '../../domain/conversation-note.repository.js';
import { ConversationNoteSchema } from './conversation-note.schema.js';

@Injectable()
export class TypeormConversationNoteRepository extends ConversationNoteRepository {
  private readonly store: AggregateStore<ConversationNote>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(ConversationNoteSchema);
  }

  override add(note: ConversationNote): Promise<void> {
    return this.store.add(note);
  }
}
