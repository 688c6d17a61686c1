import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { unavailable } from '#kernel';
import { databaseUrls } from '#platform/config/database-urls';
import { Settings } from '#platform/config/settings';
import { OUTBOX_CHANNEL, RINGS_MISSED } from '#platform/database/outbox-bell';
import { DoorbellListener } from '#platform/outbox/doorbell';
import type { Ring } from '#platform/outbox/ring';
import { Turnstile } from '#platform/outbox/turnstile';
import { Log } from '#platform/telemetry/log';
import { ringChannel } from './ring-channel.js';

const RINGS_AT_ONCE = 8;
const RECONNECT_MS = 500;

/** Hears rings by LISTEN on a connection of its own. Every worker hears each ring; the claim decides who runs it. */
@Injectable()
export class PostgresDoorbellListener extends DoorbellListener {
  private client?: pg.Client;
  private retry?: NodeJS.Timeout;
  private stopped = false;
  private readonly gate = new Turnstile(RINGS_AT_ONCE);
  private readonly answering = new Set<Promise<void>>();

  constructor(
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    super();
  }

  async listen(contexts: readonly string[], answer: (ring: Ring) => Promise<void>): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrls(this.settings).app,
      application_name: 'isocenter-ears',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.heard(JSON.parse(payload ?? '{}') as Ring, answer));
    client.on('error', () => this.lost(contexts, answer));
    try {
      await client.connect();
      await client.query(contexts.map((context) => `LISTEN ${ringChannel(context)}`).join('; '));
      // What was rung while nobody heard is lost: it must be rung again.
      await client.query(`NOTIFY ${OUTBOX_CHANNEL}, '${RINGS_MISSED}'`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
    await Promise.allSettled([...this.answering]);
  }

  async check(): Promise<void> {
    if (!this.client)
      throw unavailable('platform.queue-deaf', 'The connection that hears rings is lost; trying again.');
    await this.client.query('SELECT 1');
  }

  private heard(ring: Ring, answer: (ring: Ring) => Promise<void>): void {
    const work = this.gate
      .pass(() => (this.stopped ? Promise.resolve() : answer(ring)))
      .catch((error: unknown) =>
        this.log.warn('a ring was not answered', { context: ring.context, err: error }),
      )
      .finally(() => this.answering.delete(work));
    this.answering.add(work);
  }

  private lost(contexts: readonly string[], answer: (ring: Ring) => Promise<void>): void {
    this.client = undefined;
    // A connection that breaks while it is being opened says so twice; only one must follow it.
    if (this.stopped || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      if (!this.stopped) this.listen(contexts, answer).catch(() => this.lost(contexts, answer));
    }, RECONNECT_MS);
    this.retry.unref();
  }
}
