import { IsInt, IsOptional, IsUUID } from 'class-validator';
import {
  Command,
  CommandHandler,
  CurrentContext,
  type Fields,
  type ICommandHandler,
  Idempotent,
  type IQueryHandler,
  notFound,
  Query,
  QueryHandler,
  RequirePermission,
  Sql,
  SystemOnly,
  UnitOfWork,
  UseCase,
} from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { Account, AccountSchema } from './account.js';

@UseCase('ledger.open-account')
@RequirePermission('ledger.write')
export class OpenAccount extends Command<{ accountId: string }> {
  @IsUUID() readonly accountId!: string;
  constructor(fields: Fields<OpenAccount>) {
    super(fields);
  }
}

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  private readonly accounts: AggregateStore<Account>;
  constructor(stores: AggregateStores) {
    this.accounts = stores.of(AccountSchema);
  }
  async execute({ accountId }: OpenAccount): Promise<{ accountId: string }> {
    await this.accounts.add(Account.open(accountId));
    return { accountId };
  }
}

@UseCase('ledger.deposit')
@RequirePermission('ledger.write')
@Idempotent()
export class Deposit extends Command<{ sum: number }> {
  @IsUUID() readonly accountId!: string;
  @IsInt() readonly amount!: number;
  @IsOptional() @IsInt() readonly expectedVersion?: number;
  constructor(fields: Fields<Deposit>) {
    super(fields);
  }
}

@CommandHandler(Deposit)
export class DepositHandler implements ICommandHandler<Deposit> {
  private readonly accounts: AggregateStore<Account>;
  constructor(stores: AggregateStores) {
    this.accounts = stores.of(AccountSchema);
  }
  async execute({ accountId, amount, expectedVersion }: Deposit): Promise<{ sum: number }> {
    const account = await this.accounts.find(accountId);
    if (!account) throw notFound('ledger.account');
    account.expectVersion(expectedVersion);
    account.deposit(amount);
    await this.accounts.update(account);
    return { sum: account.sum };
  }
}

@UseCase('ledger.get-account')
@RequirePermission('ledger.read')
export class GetAccount extends Query<{ sum: number; version: number }> {
  @IsUUID() readonly accountId!: string;
  constructor(fields: Fields<GetAccount>) {
    super(fields);
  }
}

@QueryHandler(GetAccount)
export class GetAccountHandler implements IQueryHandler<GetAccount> {
  constructor(private readonly sql: Sql) {}
  async execute({ accountId }: GetAccount): Promise<{ sum: number; version: number }> {
    const row = await this.sql.first<{ sum: number; version: number }>(
      'SELECT total AS sum, version FROM test_account WHERE id = $1',
      [accountId],
    );
    if (!row) throw notFound('ledger.account');
    return row;
  }
}

/** Writes an entry; `failing` entries throw, to see what becomes of their delivery. */
@UseCase('ledger.write-entry')
@SystemOnly()
export class WriteEntry extends Command<void> {
  @IsUUID() readonly accountId!: string;
  @IsInt() readonly sequence!: number;
  constructor(fields: Fields<WriteEntry>) {
    super(fields);
  }
}

/** Sequences whose entry fails as long as they are in here. */
export const failing = new Set<number>();

@CommandHandler(WriteEntry)
export class WriteEntryHandler implements ICommandHandler<WriteEntry> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}
  async execute({ accountId, sequence }: WriteEntry): Promise<void> {
    if (failing.has(sequence)) throw new Error('refused by the test');
    await this.sql.change(
      'INSERT INTO test_entry (organization_id, account_id, sequence) VALUES ($1, $2, $3)',
      [this.context.organizationId(), accountId, sequence],
    );
  }
}

@UseCase('ledger.plan-entry')
@RequirePermission('ledger.write')
export class PlanEntry extends Command<void> {
  @IsUUID() readonly accountId!: string;
  @IsInt() readonly sequence!: number;
  @IsOptional() @IsInt() readonly delayMs?: number;
  constructor(fields: Fields<PlanEntry>) {
    super(fields);
  }
}

@CommandHandler(PlanEntry)
export class PlanEntryHandler implements ICommandHandler<PlanEntry> {
  constructor(private readonly unitOfWork: UnitOfWork) {}
  execute({ accountId, sequence, delayMs }: PlanEntry): Promise<void> {
    const availableAt = delayMs === undefined ? undefined : new Date(Date.now() + delayMs);
    this.unitOfWork.enqueue(new WriteEntry({ accountId, sequence }), availableAt ? { availableAt } : {});
    return Promise.resolve();
  }
}
