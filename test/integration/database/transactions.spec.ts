import pg from 'pg';
import { newId } from '#kernel';
import { databaseUrls } from '#platform/config/database-urls';
import { type Engine, startEngine } from '#test/support/engine';
import { Deposit, GetAccount, OpenAccount } from '#test/support/ledger/use-cases';

describe('a transaction of a use case', () => {
  let engine: Engine;
  const ours = newId();
  const theirs = newId();
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine.stop());

  const open = async (organizationId = ours): Promise<string> => {
    const accountId = newId();
    await engine.as(organizationId, () => engine.mediator.send(new OpenAccount({ accountId })));
    return accountId;
  };
  const count = async (text: string, values: unknown[]): Promise<number> => {
    const { rows } = await engine.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${text}`,
      values,
    );
    return rows[0]!.n;
  };

  it('shows another organization nothing, neither to read nor to change', async () => {
    const accountId = await open();
    await expect(
      engine.as(theirs, () => engine.mediator.ask(new GetAccount({ accountId }))),
    ).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(
      engine.as(theirs, () => engine.mediator.send(new Deposit({ accountId, amount: 1 }))),
    ).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await engine.as(ours, () => engine.mediator.ask(new GetAccount({ accountId })))).toMatchObject({
      sum: 0,
    });
  });

  it('leaves no organization behind on the connection it gives back', async () => {
    await open();
    const client = new pg.Client({ connectionString: databaseUrls(engine.settings).app });
    await client.connect();
    const { rows } = await client.query('SELECT * FROM test_account');
    await client.end();
    expect(rows).toEqual([]);
  });

  it('runs as a role that owns nothing and cannot bypass row-level security', async () => {
    const { rows } = await engine.owner.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole,
              EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid AND relkind = 'r') AS owns
       FROM pg_roles r WHERE rolname IN ('isocenter_app', 'isocenter_relay', 'isocenter_lookup') ORDER BY rolname`,
    );
    const harmless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: false };
    expect(rows).toEqual(
      ['isocenter_app', 'isocenter_lookup', 'isocenter_relay'].map((rolname) => ({ rolname, ...harmless })),
    );
  });

  it('never lets the second of two writers win silently', async () => {
    const accountId = await open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        engine.as(ours, () => engine.mediator.send(new Deposit({ accountId, amount: 1 }))),
      ),
    );
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBeGreaterThan(0);
    const { sum, version } = await engine.as(ours, () => engine.mediator.ask(new GetAccount({ accountId })));
    expect(sum).toBe(done);
    expect(version).toBe(done + 1);
    const refused = outcomes
      .filter((one) => one.status === 'rejected')
      .map((one) => (one.reason as { code: string }).code);
    expect(new Set(refused).size).toBeLessThanOrEqual(1);
    if (refused[0]) expect(refused[0]).toBe('kernel.concurrent-change');
  });

  it('serves more writers than it has connections', async () => {
    const accounts = await Promise.all(Array.from({ length: 4 }, () => open()));
    const writers = accounts.flatMap((accountId) =>
      Array.from({ length: 15 }, (_, n) => ({ accountId, amount: n + 1 })),
    );
    const outcomes = await Promise.allSettled(
      writers.map((fields) => engine.as(ours, () => engine.mediator.send(new Deposit(fields)))),
    );
    const unexpected = outcomes.filter(
      (one) =>
        one.status === 'rejected' && (one.reason as { code?: string }).code !== 'kernel.concurrent-change',
    );
    expect(unexpected).toEqual([]);
  });

  it('refuses a change made looking at another version', async () => {
    const accountId = await open();
    await expect(
      engine.as(ours, () => engine.mediator.send(new Deposit({ accountId, amount: 1, expectedVersion: 7 }))),
    ).rejects.toMatchObject({ kind: 'precondition-failed' });
  });

  it('leaves nothing of a failed command but its line in the journal', async () => {
    const accountId = await open();
    await expect(
      engine.as(ours, () => engine.mediator.send(new Deposit({ accountId, amount: -5 }))),
    ).rejects.toMatchObject({
      code: 'ledger.nothing-to-deposit',
    });
    expect(await count('outbox WHERE aggregate_id = $1', [accountId])).toBe(0);
    expect(
      await count(`command_journal WHERE error_code = 'ledger.nothing-to-deposit' AND organization_id = $1`, [
        ours,
      ]),
    ).toBe(1);
  });

  it('answers a repeated Idempotency-Key with the first answer, also when both come at once, and has one effect', async () => {
    const accountId = await open();
    const key = newId();
    const deposit = () =>
      engine.as(ours, () => engine.mediator.send(new Deposit({ accountId, amount: 5 })), {
        idempotencyKey: key,
        permissions: ['ledger.write', 'ledger.read'],
      });
    const answers = await Promise.all([deposit(), deposit(), deposit()]);
    expect(answers).toEqual([{ sum: 5 }, { sum: 5 }, { sum: 5 }]);
    expect(await count('outbox WHERE aggregate_id = $1', [accountId])).toBe(1);
  });

  it('refuses the same key for another request', async () => {
    const accountId = await open();
    const key = newId();
    const deposit = (amount: number) =>
      engine.as(ours, () => engine.mediator.send(new Deposit({ accountId, amount })), {
        idempotencyKey: key,
      });
    await deposit(1);
    await expect(deposit(2)).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'kernel.idempotency-key-reused',
    });
  });

  it('is tried again when its connection broke before it could commit', async () => {
    const accountId = await open();
    await engine.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isocenter' AND datname = current_database()`,
    );
    expect(await engine.as(ours, () => engine.mediator.ask(new GetAccount({ accountId })))).toMatchObject({
      sum: 0,
    });
    await engine.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isocenter' AND datname = current_database()`,
    );
    expect(await engine.as(ours, () => engine.mediator.send(new Deposit({ accountId, amount: 3 })))).toEqual({
      sum: 3,
    });
  });
});
