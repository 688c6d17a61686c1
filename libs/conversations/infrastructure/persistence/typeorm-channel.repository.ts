import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Channel } from '../../domain/channel.js';
import { ChannelRepository } from '../../domain/channel.repository.js';
import { ChannelSchema } from './channel.schema.js';

@Injectable()
export class TypeormChannelRepository extends ChannelRepository {
  private readonly store: AggregateStore<Channel>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ChannelSchema);
  }

  override async get(id: string): Promise<Channel> {
    const channel = await this.store.find(id);
    if (!channel) throw notFound('conversations.channel');
    return channel;
  }

  override add(channel: Channel): Promise<void> {
    return this.store.add(channel);
  }

  override update(channel: Channel): Promise<void> {
    return this.store.update(channel);
  }

  override async noteInspection(id: string, checkedAt: Date, lastEventAt: Date | null): Promise<void> {
    await this.sql.change('UPDATE channel SET checked_at = $2, last_event_at = $3 WHERE id = $1', [
      id,
      checkedAt,
      lastEventAt,
    ]);
  }
}
