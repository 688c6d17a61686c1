import { Injectable } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { unavailable } from '#kernel';
import { Settings } from '#platform/config/settings';
import { DoorbellListener } from '#platform/outbox/doorbell';
import type { Ring } from '#platform/outbox/ring';
import { Log } from '#platform/telemetry/log';
import { queueName } from './queue-name.js';

const RINGS_AT_ONCE = 4;
const LOOK_MS = 15_000;
const RETRY_MS = 1_000;
/** Without any sign from Redis for so long, a worker is taken for dead although it says it runs (bullmq#4479, #4585). */
const SILENCE_MS = 60_000;

interface Ear {
  readonly context: string;
  /** Sends canaries; one for good, because each queue object leaves its listeners on the shared connection. */
  readonly canary: Queue;
  worker: Worker<Ring>;
  heardAt: number;
}

/** Hears rings as BullMQ workers, and makes a worker anew when it has gone deaf. */
@Injectable()
export class BullDoorbellListener extends DoorbellListener {
  private readonly ears: Ear[] = [];
  private watch?: NodeJS.Timeout;
  private probe?: Redis;

  constructor(
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    super();
  }

  async listen(contexts: readonly string[], answer: (ring: Ring) => Promise<void>): Promise<void> {
    this.probe = new Redis(this.settings.redis.url!, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      lazyConnect: true,
    });
    this.probe.on('error', () => undefined);
    await this.probe.connect();
    for (const context of contexts) {
      const canary = new Queue(queueName(context), { connection: this.probe, skipVersionCheck: true });
      canary.on('error', () => undefined);
      this.ears.push({ context, canary, heardAt: Date.now(), worker: this.open(context, answer) });
    }
    await Promise.all(this.ears.map((ear) => ear.worker.waitUntilReady()));
    this.watch = setInterval(() => void this.lookAfter(answer), LOOK_MS);
    this.watch.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.watch);
    await Promise.all(this.ears.map((ear) => ear.worker.close()));
    await Promise.all(this.ears.map((ear) => ear.canary.close()));
    this.probe?.disconnect();
  }

  async check(): Promise<void> {
    if (this.probe?.status === 'wait') await this.probe.connect();
    await this.probe?.ping();
    const deaf = this.ears.filter(
      (ear) => !ear.worker.isRunning() || Date.now() - ear.heardAt > 2 * SILENCE_MS,
    );
    if (deaf.length > 0)
      throw unavailable(
        'platform.queue-deaf',
        `No rings are heard for ${deaf.map((ear) => ear.context).join(', ')}.`,
      );
  }

  private open(context: string, answer: (ring: Ring) => Promise<void>): Worker<Ring> {
    const connection = new Redis(this.settings.redis.url!, { maxRetriesPerRequest: null });
    connection.on('error', () => undefined);
    const worker = new Worker<Ring>(
      queueName(context),
      async (job) => {
        const ear = this.ears.find((one) => one.context === context);
        if (ear) ear.heardAt = Date.now();
        if (job.name === 'ring') await answer(job.data);
      },
      {
        connection,
        concurrency: RINGS_AT_ONCE,
        lockDuration: 60_000,
        maxStalledCount: 1_000,
        drainDelay: 2,
        // BullMQ rests 15 s after an error unless told: so long nobody would hear after Redis was away.
        runRetryDelay: RETRY_MS,
      },
    );
    worker.on('error', () => undefined);
    worker.on('failed', (_job, error) => this.log.warn('a ring was not answered', { context, err: error }));
    worker.on('closed', () => connection.disconnect());
    return worker;
  }

  /** Sends a canary through each queue; a worker that does not hear it is replaced. */
  private async lookAfter(answer: (ring: Ring) => Promise<void>): Promise<void> {
    for (const ear of this.ears) {
      if (Date.now() - ear.heardAt > SILENCE_MS) {
        this.log.warn('a queue worker went deaf and is replaced', { context: ear.context });
        void ear.worker.close(true).catch(() => undefined);
        ear.worker = this.open(ear.context, answer);
        ear.heardAt = Date.now();
        continue;
      }
      const options = { jobId: `canary-${ear.context}`, removeOnComplete: true, removeOnFail: true };
      await ear.canary.add('canary', {}, options).catch(() => undefined);
    }
  }
}
