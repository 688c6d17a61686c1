import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { newId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { Doorbell } from '#platform/outbox/doorbell';
import type { Ring } from '#platform/outbox/ring';
import { queueName } from './queue-name.js';

const EPOCH_KEY = 'isocenter:epoch';

/**
 * Rings through BullMQ on Redis, one queue a context. A job is only a ring, kept neither when it succeeds nor when it
 * fails: what must not be lost is in PostgreSQL.
 */
@Injectable()
export class BullDoorbell extends Doorbell implements OnApplicationShutdown {
  private readonly redis: Redis;
  private readonly queues = new Map<string, Queue<Ring>>();
  private epoch: string | null = null;

  constructor(settings: Settings) {
    super();
    // A ring that cannot be delivered now fails now: nobody waits for Redis.
    this.redis = new Redis(settings.redis.url!, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      lazyConnect: true,
    });
    this.redis.on('error', () => undefined);
  }

  async ring(rings: readonly Ring[]): Promise<void> {
    await this.connected();
    const byContext = Map.groupBy(rings, (ring) => ring.context);
    for (const [context, group] of byContext)
      await this.queue(context).addBulk(
        group.map((data) => ({
          name: 'ring',
          data,
          opts: { attempts: 1, removeOnComplete: true, removeOnFail: true },
        })),
      );
  }

  async waiting(): Promise<number> {
    await this.connected();
    const counts = await Promise.all([...this.queues.values()].map((queue) => queue.getWaitingCount()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async intact(): Promise<boolean> {
    await this.connected();
    const stored = await this.redis.get(EPOCH_KEY);
    if (stored !== null && (this.epoch === null || stored === this.epoch)) {
      this.epoch = stored;
      return true;
    }
    const first = this.epoch === null && stored === null;
    this.epoch = stored ?? newId();
    if (stored === null) await this.redis.set(EPOCH_KEY, this.epoch, 'NX');
    return first;
  }

  async check(): Promise<void> {
    await this.connected();
    await this.redis.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.redis.disconnect();
  }

  private async connected(): Promise<void> {
    if (this.redis.status === 'wait') await this.redis.connect();
  }

  private queue(context: string): Queue<Ring> {
    let queue = this.queues.get(context);
    if (!queue) {
      queue = new Queue<Ring>(queueName(context), { connection: this.redis });
      queue.on('error', () => undefined);
      this.queues.set(context, queue);
    }
    return queue;
  }
}
