import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommandJournal, IdempotencyStore, Sql, Transactions } from '#kernel';
import { AggregateStores } from './aggregate-stores.js';
import { AmbientSql } from './ambient-sql.js';
import { Database } from './database.js';
import { OutboxBell } from './outbox-bell.js';
import { PgCommandJournal } from './pg-command-journal.js';
import { PgIdempotencyStore } from './pg-idempotency-store.js';
import { PgTransactions } from './pg-transactions.js';

/** PostgreSQL behind the kernel's ports. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Database,
    OutboxBell,
    AggregateStores,
    { provide: Sql, useClass: AmbientSql },
    PgTransactions,
    { provide: Transactions, useExisting: PgTransactions },
    { provide: CommandJournal, useClass: PgCommandJournal },
    { provide: IdempotencyStore, useClass: PgIdempotencyStore },
  ],
  exports: [
    Database,
    OutboxBell,
    AggregateStores,
    Sql,
    PgTransactions,
    Transactions,
    CommandJournal,
    IdempotencyStore,
  ],
})
export class DatabaseModule {}
