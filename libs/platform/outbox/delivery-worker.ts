import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Settings } from '#platform/config/settings';
import { Database } from '#platform/database/database';
import { Failpoints } from '#platform/faults/failpoints';
import { Log } from '#platform/telemetry/log';
import { claim, type ClaimedDelivery, giveBack, release } from './claim.js';
import { DeliveryRunner } from './delivery-runner.js';
import { DoorbellListener } from './doorbell.js';
import { outcomeOf } from './failure.js';
import type { Ring } from './ring.js';
import { Turnstile } from './turnstile.js';

/** Most effects wait for somebody outside, a model for seconds: so many at once that a few slow ones hold up nobody else. */
const EFFECTS_AT_ONCE = 48;
/** How long before its lease ends a handler is asked to stop, so that it can still settle. */
const NOTICE_MS = 5_000;
const GIVE_BACK_PAUSE_MS = 500;

/** Answers rings: claims what is free in the lanes and runs it, until nothing more is there. */
@Injectable()
export class DeliveryWorker {
  private readonly transactions: Turnstile;
  private readonly effects = new Turnstile(EFFECTS_AT_ONCE);
  /** Effects that outlive the ring that brought them. */
  private readonly underway = new Set<Promise<void>>();
  /** How long a claim holds: longer than any handler should take, short enough that a dead worker's lane goes on soon. */
  private readonly leaseMs: number;
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly runner: DeliveryRunner,
    private readonly listener: DoorbellListener,
    private readonly faults: Failpoints,
    private readonly log: Log,
    settings: Settings,
  ) {
    this.leaseMs = settings.database.deliveryLeaseMs;
    // Two connections stay free for claims and for queries of effects.
    this.transactions = new Turnstile(
      Math.max(1, Math.min(settings.database.workerConcurrency, settings.database.poolSize - 2)),
    );
  }

  async start(contexts: readonly string[]): Promise<void> {
    await this.listener.listen(contexts, (ring) => this.answer(ring.organizationId, ring.lanes));
  }

  /** Claims nothing more, waits for what runs, and asks effects to end shortly before the deadline. */
  async stop(deadlineMs: number): Promise<void> {
    const timer = setTimeout(() => this.stopping.abort(), Math.max(0, deadlineMs - 5_000));
    await this.listener.stop();
    while (this.underway.size > 0) await Promise.all(this.underway);
    clearTimeout(timer);
  }

  private async answer(organizationId: string, lanes: Ring['lanes']): Promise<void> {
    let open: readonly string[] = lanes;
    while (open.length > 0 && !this.stopping.signal.aborted) {
      const claimed = await this.database.use((client) => claim(client, organizationId, open, this.leaseMs));
      if (claimed.length === 0) return;
      await this.faults.hit('worker.after-lease');
      const effects = claimed.filter((delivery) => !delivery.batchable);
      // A slow effect keeps its own lane waiting, neither the others of the ring nor the next ring: it is waited for only
      // until it begins, so that no more is claimed than soon has its turn.
      const [done] = await Promise.all([
        this.runTransactions(claimed.filter((delivery) => delivery.batchable)),
        Promise.all(effects.map((delivery) => this.beginEffect(delivery))),
      ]);
      open = [...new Set(done.filter(({ ordered }) => ordered).map(({ lane }) => lane))];
    }
  }

  /** Resolves when the effect has its turn; it then runs by itself and, where order matters, what came behind it in its lane. */
  private beginEffect(delivery: ClaimedDelivery): Promise<void> {
    return new Promise((begun) => {
      const run = this.effects
        .pass(() => {
          begun();
          return this.runOne(delivery);
        })
        .then((done) =>
          done && delivery.ordered ? this.answer(delivery.organizationId, [delivery.lane]) : undefined,
        )
        .catch((error: unknown) =>
          this.log.warn('a lane waits to be rung again', { handler: delivery.handler, err: error }),
        )
        .finally(() => this.underway.delete(run));
      this.underway.add(run);
    });
  }

  /** Answers those that were done. Lanes of first tries share a transaction; what fails there is tried again by itself. */
  private async runTransactions(deliveries: readonly ClaimedDelivery[]): Promise<ClaimedDelivery[]> {
    const lanes = [...Map.groupBy(deliveries, ({ lane }) => lane).values()];
    const fresh = lanes.filter((lane) => lane.every(({ attempt }) => attempt === 1));
    const batch = fresh.flat();
    const together = batch.length > 1 && (await this.transactions.pass(() => this.runner.tryTogether(batch)));
    const apart = together ? lanes.filter((lane) => !fresh.includes(lane)) : lanes;
    const done = await Promise.all(apart.map((lane) => this.runInOrder(lane)));
    return [...(together ? batch : []), ...done.flat()];
  }

  private async runInOrder(lane: readonly ClaimedDelivery[]): Promise<ClaimedDelivery[]> {
    const done: ClaimedDelivery[] = [];
    for (const delivery of lane) {
      if (!(await this.transactions.pass(() => this.runOne(delivery)))) {
        await this.letGo(lane.slice(done.length + 1));
        break;
      }
      done.push(delivery);
    }
    return done;
  }

  private async runOne(delivery: ClaimedDelivery): Promise<boolean> {
    const left = Math.floor(delivery.leaseEnds - performance.now() - Math.min(NOTICE_MS, this.leaseMs / 2));
    if (left <= 0) {
      // It waited for its turn until another worker could take it: an effect may not begin then.
      await this.letGo([delivery]);
      return false;
    }
    try {
      const lease = AbortSignal.timeout(left);
      await this.runner.run(delivery, AbortSignal.any([lease, this.stopping.signal]));
      return true;
    } catch (error) {
      await this.failed(delivery, error);
      return false;
    }
  }

  private async failed(delivery: ClaimedDelivery, error: unknown): Promise<void> {
    const outcome = outcomeOf(error, delivery);
    // Waiting for a turn is no failure.
    if (outcome.counts)
      this.log.warn(outcome.park ? 'delivery parked' : 'delivery failed and will be tried again', {
        handler: delivery.handler,
        eventId: delivery.eventId,
        attempt: delivery.attempt,
        error: outcome.error,
        correlationId: delivery.correlationId,
      });
    await this.whileHeld([delivery], (client) => giveBack(client, delivery, outcome));
  }

  private async letGo(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    if (deliveries.length > 0) await this.whileHeld(deliveries, (client) => release(client, deliveries));
  }

  /**
   * What ends a claim early, tried until the database takes it or the lease has ended by itself: what made a handler fail
   * may be that very database, which is back in a moment, while a lease would keep the lane waiting for long.
   */
  private async whileHeld(
    deliveries: readonly ClaimedDelivery[],
    work: (client: PoolClient) => Promise<void>,
  ): Promise<void> {
    const ends = Math.min(...deliveries.map(({ leaseEnds }) => leaseEnds));
    for (;;) {
      try {
        return await this.database.use(work);
      } catch (failure) {
        if (this.stopping.signal.aborted || performance.now() + GIVE_BACK_PAUSE_MS > ends) {
          this.log.warn('a delivery waits for the end of its lease', {
            err: failure,
            handler: deliveries[0]?.handler,
          });
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, GIVE_BACK_PAUSE_MS));
      }
    }
  }
}
