import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { OUTBOX_CHANNEL, RINGS_MISSED } from '#platform/database/outbox-bell';
import { Failpoints } from '#platform/faults/failpoints';
import { feedTopic } from '#platform/realtime/feed-topic';
import { Realtime } from '#platform/realtime/realtime';
import { Log } from '#platform/telemetry/log';
import { Doorbell } from './doorbell.js';
import { type Due, fanOut, FAN_OUT_BATCH, type FeedGrowth, newlyDue, overdue } from './fan-out.js';
import { Leader } from './leader.js';
import { RelayDatabase } from './relay-database.js';
import { toRings } from './ring.js';

const POLL_MS = 250;
/** The longest rest between two looks while events keep coming. */
const LONGEST_REST_MS = 20;
const RECONCILE_MS = 10_000;
const OVERDUE_SECONDS = 5;
const EPOCH_MS = 1_000;
/** Rings waiting unanswered beyond which new ones stay in PostgreSQL: back pressure, and fairness between organizations. */
const MOST_WAITING = 2_000;

/** Turns events into deliveries and rings for them; the one active relay is the one that holds the lock. */
@Injectable()
export class Relay {
  private readonly leader: Leader;
  private wake: () => void = () => undefined;
  private since: string | null = null;
  private reconciledAt = 0;
  private epochAt = 0;
  private dueAt = 0;
  private held = false;
  private woken = false;

  constructor(
    database: RelayDatabase,
    private readonly doorbell: Doorbell,
    private readonly realtime: Realtime,
    private readonly faults: Failpoints,
    private readonly log: Log,
  ) {
    this.leader = new Leader(
      database,
      'isocenter-relay',
      (client, signal) => this.lead(client, signal),
      (error) => this.log.warn('relay lost its connection and will take the lock again', { err: error }),
    );
  }

  start(): void {
    this.leader.start();
  }

  stop(): Promise<void> {
    return this.leader.stop();
  }

  get leading(): boolean {
    return this.leader.leading;
  }

  private async lead(client: pg.Client, signal: AbortSignal): Promise<void> {
    client.on('notification', ({ payload }) => {
      if (payload === RINGS_MISSED) this.held = true;
      this.woken = true;
      this.wake();
    });
    signal.addEventListener('abort', () => this.wake());
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    // What the relay before us marked but did not ring, and what nobody rang since, is due now.
    this.since = null;
    this.held = true;
    while (!signal.aborted) {
      this.woken = false;
      const began = performance.now();
      const { events, due, grown } = await fanOut(client);
      if (events > 0) {
        await this.faults.hit('relay.after-claim');
        await this.faults.hit('relay.after-commit-before-ring');
        this.tell(grown);
        await this.ring(due);
      }
      await this.lookAround(client);
      if (events < FAN_OUT_BATCH) await this.pause(signal, performance.now() - began);
    }
  }

  /** What must be rung besides new events: retries and timers, the forgotten, and everything after Redis lost its memory. */
  private async lookAround(client: pg.Client): Promise<void> {
    const now = Date.now();
    if (now - this.epochAt > EPOCH_MS) {
      this.epochAt = now;
      if (!(await this.doorbell.intact().catch(() => true))) {
        this.log.warn('the queue lost its contents; ringing everything that is pending again');
        this.reconciledAt = 0;
        this.held = false;
        await this.ring(await overdue(client, 0));
      }
    }
    if (now - this.reconciledAt > RECONCILE_MS || this.held) {
      const waiting = await this.doorbell.waiting().catch(() => Number.MAX_SAFE_INTEGER);
      if (waiting < MOST_WAITING / 2) {
        const seconds = this.held ? 0 : OVERDUE_SECONDS;
        this.reconciledAt = now;
        this.held = false;
        await this.ring(await overdue(client, seconds));
      }
    }
    if (now - this.dueAt < POLL_MS) return;
    this.dueAt = now;
    const next = await newlyDue(client, this.since);
    const first = this.since === null;
    this.since = next.now;
    if (!first) await this.ring(next.due);
  }

  /** Wakes those who follow a feed. Nobody waits for it: what is lost here they find by themselves a moment later. */
  private tell(grown: readonly FeedGrowth[]): void {
    for (const { organizationId, context } of grown)
      void this.realtime.publish(organizationId, feedTopic(context), { type: 'feed' }).catch(() => undefined);
  }

  private async ring(due: readonly Due[]): Promise<void> {
    if (due.length === 0) return;
    try {
      if (due.length > 50 && (await this.doorbell.waiting()) > MOST_WAITING) {
        this.held = true;
        return;
      }
      await this.faults.hit('relay.mid-ring');
      await this.doorbell.ring(toRings(due));
    } catch (error) {
      // The reconciler rings again; the relay itself must go on.
      this.log.warn('could not ring for deliveries', { err: error });
    }
  }

  /**
   * Until the next event. Events that came meanwhile must not wait for another one, only a little for each other: a look
   * costs nearly the same for one as for many, so the relay rests as long as it took and has half of its time for itself.
   */
  private pause(signal: AbortSignal, tookMs: number): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    const busy = this.woken;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, busy ? Math.min(tookMs, LONGEST_REST_MS) : POLL_MS);
      if (busy) return;
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
