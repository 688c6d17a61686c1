import { newId } from '#kernel';
import { type Engine, startEngine } from '#test/support/engine';
import { Deposit, failing, OpenAccount, PlanEntry } from '#test/support/ledger/use-cases';
import { until } from '#test/support/until';

const backends = [
  ['PostgreSQL', undefined] as const,
  ...(process.env['TEST_REDIS_URL'] ? [['Redis', process.env['TEST_REDIS_URL']] as const] : []),
];

describe.each(backends)('deliveries rung over %s', (_name, redisUrl) => {
  let engine: Engine;
  const organizationId = newId();

  beforeAll(async () => {
    engine = await startEngine(redisUrl ? { redisUrl } : {});
  });
  afterAll(async () => {
    await engine.stop();
  });
  afterEach(() => failing.clear());

  const open = async (): Promise<string> => {
    const accountId = newId();
    await engine.as(organizationId, () => engine.mediator.send(new OpenAccount({ accountId })));
    return accountId;
  };
  const deposit = (accountId: string, amount = 1) =>
    engine.as(organizationId, () => engine.mediator.send(new Deposit({ accountId, amount })));
  const entries = async (accountId: string): Promise<number[]> => {
    const { rows } = await engine.owner.query<{ sequence: number }>(
      'SELECT sequence FROM test_entry WHERE account_id = $1 ORDER BY n',
      [accountId],
    );
    return rows.map((row) => row.sequence);
  };

  it('delivers every event once and in the order of its aggregate', async () => {
    const accounts = await Promise.all([open(), open(), open()]);
    for (let n = 0; n < 20; n++) await Promise.all(accounts.map((account) => deposit(account)));
    for (const account of accounts) {
      const all = await until('20 entries', async () => {
        const found = await entries(account);
        return found.length === 20 && found;
      });
      expect(all).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    }
  });

  it('parks what keeps failing, lets its lane wait, and goes on when it is skipped', async () => {
    failing.add(1);
    const account = await open();
    await deposit(account);
    await deposit(account);
    const parked = await until('a parked delivery', async () => {
      const { rows } = await engine.owner.query<{ event_id: string; attempt: number; last_error: string }>(
        `SELECT event_id, attempt, last_error FROM delivery WHERE state = 'parked' AND organization_id = $1`,
        [organizationId],
      );
      return rows[0];
    });
    expect(parked.attempt).toBe(3);
    expect(parked.last_error).not.toContain('refused by the test');
    expect(await entries(account)).toEqual([]);
    await engine.owner.query(`UPDATE delivery SET state = 'skipped' WHERE event_id = $1`, [parked.event_id]);
    await engine.owner.query(
      `UPDATE delivery SET delayed = true, available_at = now() WHERE state = 'pending'`,
    );
    await until('the entry behind it', async () => (await entries(account)).length === 1);
    expect(await entries(account)).toEqual([2]);
  });

  it('executes a durable command, and a delayed one not before its time', async () => {
    const account = await open();
    const planned = Date.now();
    await engine.as(organizationId, () =>
      engine.mediator.send(new PlanEntry({ accountId: account, sequence: 7 })),
    );
    await engine.as(organizationId, () =>
      engine.mediator.send(new PlanEntry({ accountId: account, sequence: 8, delayMs: 1_200 })),
    );
    await until('both entries', async () => (await entries(account)).length === 2);
    expect(await entries(account)).toEqual([7, 8]);
    expect(Date.now() - planned).toBeGreaterThanOrEqual(1_200);
  });

  it('journals each command with its cause, so that effects lead back to the deposit', async () => {
    const account = await open();
    await deposit(account);
    await until('the entry', async () => (await entries(account)).length === 1);
    const { rows } = await engine.owner.query<{
      use_case: string;
      actor_id: string;
      causation_id: string;
      event: string;
    }>(
      `SELECT j.use_case, j.actor_id, j.causation_id, o.event_id AS event FROM outbox o
       JOIN command_journal j ON j.causation_id = o.event_id WHERE o.aggregate_id = $1`,
      [account],
    );
    expect(rows).toEqual([
      {
        use_case: 'ledger.write-entry',
        actor_id: 'ledger.when-deposited-then-write-entry',
        causation_id: rows[0]?.event,
        event: rows[0]?.event,
      },
    ]);
  });
});
