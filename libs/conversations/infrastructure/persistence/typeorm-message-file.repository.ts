import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { MessageFile } from '../../domain/media/message-file.js';
import { MessageFileRepository } from '../../domain/media/message-file.repository.js';
import { MessageFileSchema } from './message-file.schema.js';

@Injectable()
export class TypeormMessageFileRepository extends MessageFileRepository {
  private readonly store: AggregateStore<MessageFile>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(MessageFileSchema);
  }

  override find(id: string): Promise<MessageFile | undefined> {
    return this.store.find(id);
  }

  override ofMessage(messageId: string): Promise<MessageFile[]> {
    return this.store.all('message_id = $1 ORDER BY ordinal', [messageId]);
  }

  override add(file: MessageFile): Promise<void> {
    return this.store.add(file);
  }

  override update(file: MessageFile): Promise<void> {
    return this.store.update(file);
  }
}
