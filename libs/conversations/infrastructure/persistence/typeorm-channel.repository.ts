import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Channel } from '../../domain/channel.js';
import { ChannelRepository } from '../../domain/channel.repository.js';
import { ChannelSchema } from './channel.schema.js';

@Injectable()
export class TypeormChannelRepository extends ChannelRepository {
  private readonly store: AggregateStore<Channel>;

  constructor(stores: AggregateStores) {
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
}
