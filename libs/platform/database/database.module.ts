import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CommandJournal, IdempotencyStore, Sql, Transactions } from '#kernel';
import { AggregateStores } from './aggregate-stores.js';
import { AmbientSql } from './ambient-sql.js';
import { CommittedEvents } from './committed-events.js';
import { Database } from './database.js';
import { OutboxBell } from './outbox-bell.js';
import { PgCommandJournal } from './pg-command-journal.js';
import { PgIdempotencyStore } from './pg-idempotency-store.js';
import { PgTransactions } from './pg-transactions.js';
import { Replica } from './replica.js';

/** PostgreSQL behind the kernel's ports. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Database,
    Replica,
    OutboxBell,
    CommittedEvents,
    AggregateStores,
    { provide: Sql, useClass: AmbientSql },
    PgTransactions,
    { provide: Transactions, useExisting: PgTransactions },
    { provide: CommandJournal, useClass: PgCommandJournal },
    { provide: IdempotencyStore, useClass: PgIdempotencyStore },
  ],
  exports: [
    Database,
    Replica,
    OutboxBell,
    CommittedEvents,
    AggregateStores,
    Sql,
    PgTransactions,
    Transactions,
    CommandJournal,
    IdempotencyStore,
  ],
})
export class DatabaseModule {}
