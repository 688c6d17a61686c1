import { Injectable } from '@nestjs/common';
import { Reactions, type RegisteredReaction } from '#kernel';
import { Settings } from '#platform/config/settings';
import { Database } from '#platform/database/database';
import { Failpoints } from '#platform/faults/failpoints';
import { Log } from '#platform/telemetry/log';
import { claim, type ClaimedDelivery, giveBack } from './claim.js';
import { DeliveryRunner } from './delivery-runner.js';
import { DoorbellListener } from './doorbell.js';
import { outcomeOf } from './failure.js';
import type { Ring } from './ring.js';
import { Turnstile } from './turnstile.js';

/** How long a claim holds: longer than any handler should take, short enough that a dead worker's lane goes on soon. */
const LEASE_MS = 60_000;
const EFFECTS_AT_ONCE = 16;

/** Answers rings: claims the heads of the lanes, runs them, and drains each lane in order. */
@Injectable()
export class DeliveryWorker {
  private readonly transactions: Turnstile;
  private readonly effects = new Turnstile(EFFECTS_AT_ONCE);
  private readonly stopping = new AbortController();
  private running = 0;

  constructor(
    private readonly database: Database,
    private readonly runner: DeliveryRunner,
    private readonly listener: DoorbellListener,
    private readonly reactions: Reactions,
    private readonly faults: Failpoints,
    private readonly log: Log,
    settings: Settings,
  ) {
    // Two connections stay free for claims and for queries of effects.
    this.transactions = new Turnstile(Math.max(1, Math.min(settings.database.workerConcurrency, settings.database.poolSize - 2)));
  }

  async start(contexts: readonly string[]): Promise<void> {
    await this.listener.listen(contexts, (ring) => this.answer(ring));
  }

  /** Claims nothing more, waits for what runs, and asks effects to end shortly before the deadline. */
  async stop(deadlineMs: number): Promise<void> {
    const timer = setTimeout(() => this.stopping.abort(), Math.max(0, deadlineMs - 5_000));
    await this.listener.stop();
    clearTimeout(timer);
  }

  get busy(): number {
    return this.running;
  }

  private async answer(ring: Ring): Promise<void> {
    const claimed = await this.claim(ring.organizationId, ring.lanes);
    if (claimed.length > 0) await this.faults.hit('worker.after-lease');
    await Promise.all(claimed.map((delivery) => this.drain(delivery)));
  }

  /** Runs a delivery and then, where order matters, what came behind it in its lane. */
  private async drain(first: ClaimedDelivery): Promise<void> {
    let delivery: ClaimedDelivery | undefined = first;
    while (delivery) {
      const done = await this.run(delivery);
      if (!done || !delivery.ordered) return;
      delivery = (await this.claim(delivery.organizationId, [delivery.lane]))[0];
    }
  }

  private async run(delivery: ClaimedDelivery): Promise<boolean> {
    const gate = this.isEffect(this.reactions.find(delivery.handler)) ? this.effects : this.transactions;
    this.running++;
    try {
      const lease = AbortSignal.timeout(LEASE_MS - 5_000);
      await gate.pass(() => this.runner.run(delivery, AbortSignal.any([lease, this.stopping.signal])));
      return true;
    } catch (error) {
      await this.failed(delivery, error);
      return false;
    } finally {
      this.running--;
    }
  }

  private async failed(delivery: ClaimedDelivery, error: unknown): Promise<void> {
    const outcome = outcomeOf(error, delivery);
    this.log.warn(outcome.park ? 'delivery parked' : 'delivery failed and will be tried again', {
      handler: delivery.handler,
      eventId: delivery.eventId,
      attempt: delivery.attempt,
      error: outcome.error,
      correlationId: delivery.correlationId,
    });
    await this.withClient((client) => giveBack(client, delivery, outcome)).catch((failure: unknown) =>
      // The lease runs out by itself and the reconciler rings again.
      this.log.warn('could not give a delivery back', { err: failure, handler: delivery.handler }),
    );
  }

  private claim(organizationId: string, lanes: readonly string[]): Promise<ClaimedDelivery[]> {
    if (this.stopping.signal.aborted) return Promise.resolve([]);
    return this.withClient((client) => claim(client, organizationId, lanes, LEASE_MS));
  }

  private async withClient<R>(work: (client: Awaited<ReturnType<Database['connect']>>) => Promise<R>): Promise<R> {
    const client = await this.database.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private isEffect(reaction: RegisteredReaction | undefined): boolean {
    return reaction?.type.kind === 'effect';
  }
}
