import { Test, type TestingModule } from '@nestjs/testing';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import pg from 'pg';
import { MIGRATIONS } from '#migrations/index';
import {
  CurrentContext,
  type Fields,
  type IQueryHandler,
  KernelModule,
  Mediator,
  newId,
  notFound,
  OnPrimary,
  Query,
  QueryHandler,
  RequirePermission,
  Sql,
  UseCase,
} from '#kernel';
import { QueryCacheModule } from '#platform/cache/query-cache.module';
import { ConfigModule } from '#platform/config/config.module';
import { testSettings } from '#platform/config/testing/test-settings';
import { DatabaseModule } from '#platform/database/database.module';
import { Migrator } from '#platform/database/migration/migrator';
import { Replica } from '#platform/database/replica';
import { FaultsModule } from '#platform/faults/faults.module';
import { Metrics } from '#platform/telemetry/metrics';
import { TelemetryModule } from '#platform/telemetry/telemetry.module';
import { UseCaseTelemetryModule } from '#platform/telemetry/use-case-telemetry.module';
import { LedgerModule } from '#test/support/ledger/ledger.module';
import { LedgerTables1890000000001 } from '#test/support/ledger/ledger-tables';
import { Deposit, OpenAccount } from '#test/support/ledger/use-cases';
import { until } from '#test/support/until';
import { type PrimaryAndStandby, startPrimaryAndStandby } from './primary-and-standby.js';

interface Seen {
  readonly sum: number;
  /** Whether the answer came from the standby. */
  readonly standby: boolean;
}

async function look(sql: Sql, accountId: string, seconds = 0): Promise<Seen> {
  const row = await sql.first<Seen & { slept: unknown }>(
    `SELECT total AS sum, pg_is_in_recovery() AS standby, CASE WHEN pg_is_in_recovery() THEN pg_sleep($2) END AS slept
     FROM test_account WHERE id = $1`,
    [accountId, seconds],
  );
  if (!row) throw notFound('ledger.account');
  return { sum: row.sum, standby: row.standby };
}

@UseCase('ledger.look')
@RequirePermission('ledger.read')
class Look extends Query<Seen> {
  @IsUUID() readonly accountId!: string;
  /** How long the standby, and only it, takes for the answer. */
  @IsOptional() @IsInt() readonly seconds?: number;
  constructor(fields: Fields<Look>) {
    super(fields);
  }
}

@QueryHandler(Look)
class LookHandler implements IQueryHandler<Look> {
  constructor(private readonly sql: Sql) {}
  execute({ accountId, seconds }: Look): Promise<Seen> {
    return look(this.sql, accountId, seconds);
  }
}

@UseCase('ledger.look-on-primary')
@RequirePermission('ledger.read')
@OnPrimary()
class LookOnPrimary extends Query<Seen> {
  @IsUUID() readonly accountId!: string;
  constructor(fields: Fields<LookOnPrimary>) {
    super(fields);
  }
}

@QueryHandler(LookOnPrimary)
class LookOnPrimaryHandler implements IQueryHandler<LookOnPrimary> {
  constructor(private readonly sql: Sql) {}
  execute({ accountId }: LookOnPrimary): Promise<Seen> {
    return look(this.sql, accountId);
  }
}

describe('a read replica', () => {
  let servers: PrimaryAndStandby;
  let app: TestingModule;
  let mediator: Mediator;
  const ours = newId();
  const theirs = newId();

  beforeAll(async () => {
    servers = await startPrimaryAndStandby('isocenter');
    const settings = testSettings({
      DATABASE_URL: servers.primary.url,
      DATABASE_REPLICA_URL: servers.standbyUrl,
    });
    await new Migrator(settings, [...MIGRATIONS, LedgerTables1890000000001]).up();
    app = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(settings),
        TelemetryModule.forRoot({ service: 'test' }),
        FaultsModule,
        KernelModule,
        DatabaseModule,
        QueryCacheModule,
        UseCaseTelemetryModule,
        LedgerModule,
      ],
      providers: [LookHandler, LookOnPrimaryHandler],
    }).compile();
    await app.init();
    mediator = app.get(Mediator);
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await servers.stop();
  });

  function as<R>(organizationId: string, work: () => Promise<R>): Promise<R> {
    const permissions = new Set(['ledger.read', 'ledger.write']);
    const actor = { kind: 'user', id: newId(), organizationId, permissions, name: 'Test' } as const;
    const context = { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' };
    return app.get(CurrentContext).open(context, work);
  }
  const open = async (organizationId: string): Promise<string> => {
    const accountId = newId();
    await as(organizationId, () => mediator.send(new OpenAccount({ accountId })));
    return accountId;
  };
  const deposit = (accountId: string, amount: number) =>
    as(ours, () => mediator.send(new Deposit({ accountId, amount })));
  const seen = (accountId: string, organizationId = ours, seconds?: number) =>
    as(organizationId, () => mediator.ask(new Look({ accountId, ...(seconds ? { seconds } : {}) })));
  const seenOnStandby = (accountId: string, organizationId = ours): Promise<Seen> =>
    until('an answer of the standby', async () => {
      const answer = await seen(accountId, organizationId);
      return answer.standby && answer;
    });

  async function at<R extends pg.QueryResultRow>(
    url: string,
    text: string,
    values: unknown[] = [],
  ): Promise<R[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<R>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
  const onStandby = (text: string) => at(servers.standbyUrl, text);
  async function whileItStandsStill(work: () => Promise<void>): Promise<void> {
    await onStandby('SELECT pg_wal_replay_pause()');
    try {
      await until('the pause', async () => {
        const [row] = await onStandby('SELECT pg_get_wal_replay_pause_state() AS state');
        return row?.['state'] === 'paused';
      });
      await work();
    } finally {
      await onStandby('SELECT pg_wal_replay_resume()');
    }
  }

  it('answers queries, as the role and in the organization of the application', async () => {
    const accountId = await open(ours);
    expect(await seenOnStandby(accountId)).toEqual({ sum: 0, standby: true });
    await expect(seen(accountId, theirs)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(app.get(Replica).check()).resolves.toBeUndefined();
    expect(await app.get(Metrics).text()).toMatch(/^isocenter_replica_lag_seconds\{.*\} \d+(\.\d+)?$/m);
  });

  it('shows an organization at once what it wrote, though the standby stands still', async () => {
    const accountId = await open(ours);
    const other = await open(theirs);
    await seenOnStandby(accountId);
    await seenOnStandby(other, theirs);
    await whileItStandsStill(async () => {
      await deposit(accountId, 7);
      expect(await seen(accountId)).toEqual({ sum: 7, standby: false });
      // For the others it lags now, and is not asked when that is too much.
      await until('the bound of its lag', async () => !(await seen(other, theirs)).standby);
    });
    expect(await seenOnStandby(accountId)).toEqual({ sum: 7, standby: true });
  });

  it('asks the primary for what the standby does not find', async () => {
    await seenOnStandby(await open(ours));
    await whileItStandsStill(async () => {
      const accountId = newId();
      await at(servers.primary.url, 'INSERT INTO test_account VALUES ($1, $2, 1, 3, 1)', [accountId, ours]);
      expect(await seen(accountId)).toEqual({ sum: 3, standby: false });
    });
  });

  it('leaves to the primary what must be from there, and all that Isocenter asks itself', async () => {
    const accountId = await open(ours);
    await seenOnStandby(accountId);
    const stays = { sum: 0, standby: false };
    expect(await as(ours, () => mediator.ask(new LookOnPrimary({ accountId })))).toEqual(stays);
    expect(
      await app
        .get(CurrentContext)
        .asSystem('ledger.test', ours, () => mediator.ask(new Look({ accountId }))),
    ).toEqual(stays);
    expect(await seenOnStandby(accountId)).toEqual({ sum: 0, standby: true });
  });

  it('may hang: whoever waits for it is answered by the primary', async () => {
    const accountId = await open(ours);
    await seenOnStandby(accountId);
    const serving = `SELECT pid FROM pg_stat_activity WHERE usename = 'isocenter_app'`;
    const pids = (await onStandby(serving)).map((row) => row['pid'] as number);
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      expect(await seen(accountId)).toEqual({ sum: 0, standby: false });
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
    expect(await seenOnStandby(accountId)).toEqual({ sum: 0, standby: true });
  });

  it('may stop in the middle of an answer and stay away: the primary answers, until it is back', async () => {
    const accountId = await open(ours);
    await seenOnStandby(accountId);
    const cutOff: Promise<Seen>[] = [];
    await until('a slow answer there', async () => {
      cutOff.push(seen(accountId, ours, 25));
      const sleeping = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
      return (await onStandby(sleeping)).length > 0;
    });
    await servers.stopStandby();
    for (const answer of await Promise.all(cutOff)) expect(answer).toEqual({ sum: 0, standby: false });
    await deposit(accountId, 5);
    expect(await seen(accountId)).toEqual({ sum: 5, standby: false });
    await until('the report', () =>
      app
        .get(Replica)
        .check()
        .then(
          () => false,
          () => true,
        ),
    );
    await servers.startStandby();
    expect(await seenOnStandby(accountId)).toEqual({ sum: 5, standby: true });
    await expect(app.get(Replica).check()).resolves.toBeUndefined();
  });
});
