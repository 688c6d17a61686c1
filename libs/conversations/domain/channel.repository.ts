import type { Channel } from './channel.js';

export abstract class ChannelRepository {
  /** @throws DomainError `conversations.channel.not-found` */
  abstract get(id: string): Promise<Channel>;
  abstract add(channel: Channel): Promise<void>;
  abstract update(channel: Channel): Promise<void>;
  /** Notes when a channel was inspected and last heard of, which is no change of it. */
  abstract noteInspection(id: string, checkedAt: Date, lastEventAt: Date | null): Promise<void>;
}
