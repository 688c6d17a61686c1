import { EntitySchema } from 'typeorm';
import { AggregateRoot, conflict, DomainEvent, EventName, newId } from '#kernel';
import { aggregateColumns } from '#platform/database/aggregate-columns';

@EventName('ledger.deposited')
export class Deposited extends DomainEvent<{ accountId: string; sequence: number }> {}

/** A small aggregate for tests of the engine: what was deposited must be entered once, in order. */
export class Account extends AggregateRoot {
  static readonly aggregateType = 'account';
  private total!: number;
  private deposits!: number;

  static open(id = newId()): Account {
    const account = new Account();
    Object.assign(account, { id, total: 0, deposits: 0 });
    return account;
  }

  get sum(): number {
    return this.total;
  }

  deposit(amount: number): void {
    if (amount <= 0) throw conflict('ledger.nothing-to-deposit', 'A deposit is more than nothing.');
    this.total += amount;
    this.deposits += 1;
    this.record(new Deposited({ accountId: this.id, sequence: this.deposits }));
  }
}

export const AccountSchema = new EntitySchema<Account>({
  name: 'account',
  target: Account,
  tableName: 'test_account',
  columns: { ...aggregateColumns, total: { type: 'integer' }, deposits: { type: 'integer' } } as never,
});
