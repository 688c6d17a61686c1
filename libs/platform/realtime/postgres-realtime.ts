import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { databaseUrls } from '#platform/config/database-urls';
import { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { LocalTopics } from './local-topics.js';
import { NotifyBatcher, REALTIME_CHANNEL } from './notify-batcher.js';
import { Realtime, type TopicListener } from './realtime.js';
import { checkTopic, encodeMessage } from './realtime-message.js';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const PULSE_MS = 30_000;

/**
 * Realtime by LISTEN and NOTIFY, where there is no Redis. Every process that has listeners hears all messages and passes
 * on those that somebody wants. Connections are made when they are first needed.
 */
@Injectable()
export class PostgresRealtime extends Realtime implements OnApplicationShutdown {
  private readonly topics = new LocalTopics();
  private readonly batcher: NotifyBatcher;
  private ears?: Promise<void>;
  private client?: pg.Client;
  private closed = false;

  constructor(
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    super();
    this.batcher = new NotifyBatcher(
      () => this.connect('isocenter-realtime-voice'),
      (err) => this.log.warn('realtime messages were lost', { err }),
    );
  }

  async publish(organizationId: string, topic: string, message: object): Promise<void> {
    await this.batcher.send(encodeMessage(organizationId, topic, message));
  }

  async subscribe(organizationId: string, topic: string, listener: TopicListener): Promise<() => void> {
    checkTopic(organizationId, topic);
    const key = LocalTopics.key(organizationId, topic);
    this.topics.add(key, listener);
    await (this.ears ??= this.listen());
    return () => void this.topics.remove(key, listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.batcher.close();
    await this.client?.end().catch(() => undefined);
  }

  /** Resolves when it listens, or at once when it cannot yet: whoever waits then hears of the gap. */
  private async listen(): Promise<void> {
    try {
      await this.attach();
    } catch (err) {
      this.log.warn('realtime cannot listen yet and tries again', { err });
      void this.reconnect();
    }
  }

  private async attach(): Promise<void> {
    const client = await this.connect('isocenter-realtime-ears');
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    try {
      await client.query(`LISTEN ${REALTIME_CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    // A connection can die without a word: then its listeners would be deaf for hours.
    const pulse = setInterval(
      () => void client.query('SELECT 1').catch(() => client.end()),
      PULSE_MS,
    ).unref();
    client.once('end', () => {
      clearInterval(pulse);
      void this.reconnect();
    });
    this.client = client;
    if (this.closed) await client.end();
  }

  private async reconnect(): Promise<void> {
    this.client = undefined;
    for (let pause = FIRST_PAUSE_MS; !this.closed; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      await new Promise<void>((resolve) => setTimeout(resolve, pause).unref());
      if (this.closed) return;
      const attached = await this.attach().then(
        () => true,
        () => false,
      );
      if (!attached) continue;
      this.topics.gap();
      return;
    }
  }

  private heard(payload: string): void {
    const [organizationId, topic, text] = JSON.parse(payload) as [string, string, string];
    this.topics.deliver(LocalTopics.key(organizationId, topic), text);
  }

  private async connect(name: string): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrls(this.settings).app,
      application_name: name,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }
}
