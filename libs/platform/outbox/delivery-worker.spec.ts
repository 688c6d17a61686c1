import type { PoolClient } from 'pg';
import { newId } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import type { Database } from '#platform/database/database';
import type { Failpoints } from '#platform/faults/failpoints';
import type { Log } from '#platform/telemetry/log';
import type { ClaimedDelivery } from './claim.js';
import type { DeliveryRunner } from './delivery-runner.js';
import { DeliveryWorker } from './delivery-worker.js';
import { DoorbellListener } from './doorbell.js';
import type { Ring } from './ring.js';

const ORGANIZATION = newId();

function delivery(fields: Partial<ClaimedDelivery> = {}): Omit<ClaimedDelivery, 'leaseEnds'> {
  return {
    handler: 'ledger.when-deposited-then-write-entry',
    eventId: newId(),
    leaseToken: newId(),
    lane: '1',
    ordered: false,
    batchable: true,
    attempt: 1,
    maxAttempts: 8,
    organizationId: ORGANIZATION,
    type: 'ledger.deposited',
    typeVersion: 1,
    payload: {},
    aggregateType: 'account',
    aggregateId: newId(),
    aggregateVersion: 1,
    correlationId: newId(),
    traceparent: null,
    occurredAt: new Date(),
    ...fields,
  };
}

/** Answers claims from a list, keeps what else it is asked, and is away as often as told. */
class FakeDatabase {
  readonly statements: string[] = [];
  away = 0;

  constructor(private readonly claims: Omit<ClaimedDelivery, 'leaseEnds'>[][]) {}

  async use<R>(work: (client: PoolClient) => Promise<R>): Promise<R> {
    return work(await this.connect());
  }

  private connect(): Promise<PoolClient> {
    if (this.away > 0) {
      this.away--;
      return Promise.reject(new Error('Connection terminated unexpectedly'));
    }
    const query = (statement: string | { text: string }): Promise<{ rows: unknown[] }> => {
      const text = typeof statement === 'string' ? statement : statement.text;
      this.statements.push(text);
      return Promise.resolve({ rows: text.includes('claim_deliveries') ? (this.claims.shift() ?? []) : [] });
    };
    return Promise.resolve({ query, release: () => undefined } as unknown as PoolClient);
  }

  count(part: string): number {
    return this.statements.filter((text) => text.includes(part)).length;
  }
}

class FakeListener extends DoorbellListener {
  answer: (ring: Ring) => Promise<void> = () => Promise.resolve();
  listen(_contexts: readonly string[], answer: (ring: Ring) => Promise<void>): Promise<void> {
    this.answer = answer;
    return Promise.resolve();
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
  check(): Promise<void> {
    return Promise.resolve();
  }
}

async function workerOn(database: FakeDatabase, run: () => Promise<void>, env: Record<string, string> = {}) {
  const listener = new FakeListener();
  const runner = { run, tryTogether: () => Promise.resolve(false) } as unknown as DeliveryRunner;
  const faults = { hit: () => undefined } as unknown as Failpoints;
  const log = { warn: () => undefined } as unknown as Log;
  const settings = testSettings(env);
  const worker = new DeliveryWorker(database as unknown as Database, runner, listener, faults, log, settings);
  await worker.start(['ledger']);
  return {
    ring: () => listener.answer({ context: 'ledger', organizationId: ORGANIZATION, lanes: ['1'] }),
    stop: () => worker.stop(60_000),
  };
}

const GIVEN_BACK = 'SET state = CASE';
const LET_GO = 'SET attempt = attempt - 1';

describe('a worker of deliveries', () => {
  it('gives a failed delivery back as soon as the database is there again, not when its lease ends', async () => {
    const database = new FakeDatabase([[delivery()]]);
    const { ring, stop } = await workerOn(database, () => {
      database.away = 2;
      return Promise.reject(new Error('the database went away'));
    });
    await ring();
    await stop();
    expect(database.count(GIVEN_BACK)).toBe(1);
  });

  it('stops trying to give back when the lease has ended by itself', async () => {
    const database = new FakeDatabase([[delivery()]]);
    const fails = () => {
      database.away = Number.MAX_SAFE_INTEGER;
      return Promise.reject(new Error('the database went away'));
    };
    const { ring, stop } = await workerOn(database, fails, { DELIVERY_LEASE_MS: '1200' });
    await ring();
    await stop();
    expect(database.count(GIVEN_BACK)).toBe(0);
  });

  it('does not begin an effect whose lease ended while it waited for its turn', async () => {
    const effects = Array.from({ length: 49 }, (_, lane) =>
      delivery({ batchable: false, lane: String(lane) }),
    );
    const database = new FakeDatabase([effects]);
    let begun = 0;
    const slow = async () => {
      begun++;
      await new Promise((resolve) => setTimeout(resolve, 700));
    };
    const { ring, stop } = await workerOn(database, slow, { DELIVERY_LEASE_MS: '1000' });
    await ring();
    await stop();
    expect(begun).toBe(48);
    expect(database.count(LET_GO)).toBe(1);
  });

  it('answers the next ring while slow effects run, and stops only when they have ended', async () => {
    const database = new FakeDatabase([[delivery({ batchable: false })], [delivery({ batchable: false })]]);
    const ends: (() => void)[] = [];
    const { ring, stop } = await workerOn(database, () => new Promise((resolve) => ends.push(resolve)));
    await ring();
    await ring();
    expect(ends).toHaveLength(2);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    for (const end of ends) end();
    await stopping;
  });
});
