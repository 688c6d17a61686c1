import { newId } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import { Migrator } from '#platform/database/migration/migrator';
import { LedgerTables1890000000001 } from '#test/support/ledger/ledger-tables';
import { Platform1790000000001 } from '#migrations/1790000000001-platform';
import { Feed1790000000021 } from '#migrations/1790000000021-feed';
import type { Invariant } from '../../checks/invariant.js';
import { post } from '../../load/load.js';
import type { Sender } from '../../load/sender.js';
import type { Site, Workload } from '../workload.js';
import { depositsCount } from './deposits-count.js';
import { keysAnswerAlike } from './keys-answer-alike.js';
import { EverySecond } from './slots.js';

const ACCOUNTS = 4;

/**
 * The engine by itself, with the context of its own tests: deposits with an Idempotency-Key over HTTP, a reaction that
 * writes one entry for each, and a schedule that is due every second.
 */
export class Deposits implements Workload {
  readonly name = 'deposits';
  readonly scripts = {
    'public-api': 'test/faults/workloads/deposits/public-api.main.js',
    worker: 'test/faults/workloads/deposits/worker.main.js',
    scheduler: 'apps/scheduler/main.js',
  } as const;
  readonly neverPasses = ['effect.before-call', 'effect.after-call-before-settle'];
  private readonly organizationId = newId();
  private readonly accounts = Array.from({ length: ACCOUNTS }, () => newId());
  readonly schedule = new EverySecond(this.organizationId, newId());

  env(): Promise<Record<string, string>> {
    return Promise.resolve({});
  }

  async prepare(site: Site): Promise<void> {
    await new Migrator(testSettings(site.env), [
      Platform1790000000001,
      Feed1790000000021,
      LedgerTables1890000000001,
    ]).up();
    await this.schedule.create(site);
  }

  async begin({ publicUrl }: Site): Promise<void> {
    for (const accountId of this.accounts) {
      const answer = await post(publicUrl, {
        key: accountId,
        path: '/v1/ledger/accounts',
        headers: this.headers(),
        body: JSON.stringify({ accountId }),
      });
      if (!answer?.accepted) throw new Error(`An account could not be opened: ${JSON.stringify(answer)}`);
    }
  }

  senders(): Sender[] {
    return this.accounts.map((accountId) => ({
      id: accountId,
      next: (sequence) => {
        const key = `${accountId}/${sequence}`;
        const headers = { ...this.headers(), 'idempotency-key': key };
        return { key, path: '/v1/ledger/deposits', headers, body: JSON.stringify({ accountId, amount: 1 }) };
      },
    }));
  }

  invariants({ publicUrl }: Site): Invariant[] {
    return [depositsCount, keysAnswerAlike(publicUrl, this.senders()), this.schedule.invariant];
  }

  async summary({ superuser }: Site): Promise<string> {
    const [row] = await superuser.rows<{ deposits: number; entries: number; slots: number }>(
      `SELECT (SELECT sum(total) FROM test_account)::int AS deposits, (SELECT count(*) FROM test_entry)::int AS entries,
              (SELECT count(*) FROM outbox WHERE aggregate_type = 'schedule')::int AS slots`,
    );
    return `${row?.deposits ?? 0} deposits, ${row?.slots ?? 0} slots fired, ${row?.entries ?? 0} entries`;
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.organizationId}` };
  }
}
