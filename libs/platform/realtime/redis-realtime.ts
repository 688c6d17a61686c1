import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { LocalTopics } from './local-topics.js';
import { Realtime, type TopicListener } from './realtime.js';
import { checkTopic, encodeMessage } from './realtime-message.js';

const PREFIX = 'isocenter:realtime:';
const LONGEST_PAUSE_MS = 5_000;
const COMMAND_TIMEOUT_MS = 1_000;

/** Realtime by Redis's publish and subscribe, one channel a topic: a process hears only what somebody in it wants. */
@Injectable()
export class RedisRealtime extends Realtime implements OnApplicationShutdown {
  private readonly topics = new LocalTopics();
  private voice?: Promise<Redis>;
  private ears?: Promise<Redis>;

  constructor(
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    super();
  }

  async publish(organizationId: string, topic: string, message: object): Promise<void> {
    const { text } = encodeMessage(organizationId, topic, message);
    try {
      const redis = await (this.voice ??= this.connect());
      await redis.publish(PREFIX + LocalTopics.key(organizationId, topic), text);
    } catch (err) {
      this.log.warn('realtime messages were lost', { err });
    }
  }

  async subscribe(organizationId: string, topic: string, listener: TopicListener): Promise<() => void> {
    checkTopic(organizationId, topic);
    const key = LocalTopics.key(organizationId, topic);
    const redis = await (this.ears ??= this.listen());
    // Subscribing again what is subscribed already costs little, and its answer says that messages arrive from now on.
    this.topics.add(key, listener);
    await redis.subscribe(PREFIX + key).catch(() => undefined);
    return () => {
      if (this.topics.remove(key, listener)) void redis.unsubscribe(PREFIX + key).catch(() => undefined);
    };
  }

  async onApplicationShutdown(): Promise<void> {
    for (const redis of [await this.voice, await this.ears]) redis?.disconnect();
  }

  /** After each further connection: subscribes to all that somebody wants by now, then tells of the gap. */
  private async listen(): Promise<Redis> {
    const redis = await this.connect();
    redis.on('message', (channel: string, text: string) =>
      this.topics.deliver(channel.slice(PREFIX.length), text),
    );
    redis.on('ready', () => {
      const channels = this.topics.keys().map((key) => PREFIX + key);
      if (channels.length === 0) return;
      redis.subscribe(...channels).then(
        () => this.topics.gap(),
        () => undefined,
      );
    });
    return redis;
  }

  /** Nobody waits for Redis: while it is away commands fail at once. The connection comes back by itself. */
  private async connect(): Promise<Redis> {
    const { Redis: Client } = await import('ioredis');
    const redis = new Client(this.settings.redis.url!, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: COMMAND_TIMEOUT_MS,
      autoResubscribe: false,
      disconnectTimeout: 200,
      retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE_MS),
    });
    redis.on('error', () => undefined);
    await redis.connect().catch(() => undefined);
    return redis;
  }
}
