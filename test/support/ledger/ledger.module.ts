import { Module } from '@nestjs/common';
import { type Command, DeclarePermissions, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AccountSchema, Deposited } from './account.js';
import {
  DepositHandler,
  GetAccountHandler,
  OpenAccountHandler,
  PlanEntryHandler,
  WriteEntry,
  WriteEntryHandler,
} from './use-cases.js';

@ReactTo({ name: 'ledger.when-deposited-then-write-entry', on: Deposited, maxAttempts: 3 })
export class WhenDepositedThenWriteEntry implements Reaction<Deposited> {
  command({ event }: EventEnvelope<Deposited>): Command<unknown> {
    return new WriteEntry(event.payload);
  }
}

@DeclarePermissions({ 'ledger.read': 'See accounts', 'ledger.write': 'Open accounts and deposit' })
@DeclareSchemas(AccountSchema)
@Module({
  providers: [
    OpenAccountHandler,
    DepositHandler,
    GetAccountHandler,
    WriteEntryHandler,
    PlanEntryHandler,
    WhenDepositedThenWriteEntry,
  ],
})
export class LedgerModule {}
