import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { MIGRATIONS } from '#migrations/index';
import { type Actor, CurrentContext, KernelModule, Mediator, newId } from '#kernel';
import { QueryCacheModule } from '#platform/cache/query-cache.module';
import { ConfigModule } from '#platform/config/config.module';
import type { Settings } from '#platform/config/settings';
import { testSettings } from '#platform/config/testing/test-settings';
import { DatabaseModule } from '#platform/database/database.module';
import { Migrator } from '#platform/database/migration/migrator';
import { FaultsModule } from '#platform/faults/faults.module';
import { DeliveryModule } from '#platform/outbox/delivery.module';
import { DeliveryWorker } from '#platform/outbox/delivery-worker';
import { Relay } from '#platform/outbox/relay';
import { RelayModule } from '#platform/outbox/relay.module';
import { ScheduleRunner } from '#platform/outbox/schedule-runner';
import { Subscriptions } from '#platform/outbox/subscriptions';
import { TelemetryModule } from '#platform/telemetry/telemetry.module';
import { UseCaseTelemetryModule } from '#platform/telemetry/use-case-telemetry.module';
import { LedgerModule } from './ledger/ledger.module.js';
import { LedgerTables1890000000001 } from './ledger/ledger-tables.js';
import { createTestDatabase } from './postgres-server.js';

export interface EngineOptions {
  readonly redisUrl?: string;
  readonly modules?: readonly Type[];
}

/** The engine with the ledger context, in this process: mediator, relay and worker on a database of its own. */
export interface Engine {
  readonly settings: Settings;
  readonly mediator: Mediator;
  readonly worker: DeliveryWorker;
  readonly relay: Relay;
  /** As the owner role, which sees no tenant's rows; as a superuser it sees all. */
  readonly owner: pg.Pool;
  /** Runs work as a user of an organization with these permissions. */
  as<R>(
    organizationId: string,
    work: () => Promise<R>,
    options?: { permissions?: string[]; idempotencyKey?: string },
  ): Promise<R>;
  stop(): Promise<void>;
}

export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const database = await createTestDatabase();
  const settings = testSettings({ DATABASE_URL: database.url, REDIS_URL: options.redisUrl });
  await new Migrator(settings, [...MIGRATIONS, LedgerTables1890000000001]).up();
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(settings),
      TelemetryModule.forRoot({ service: 'test' }),
      FaultsModule,
      KernelModule,
      DatabaseModule,
      QueryCacheModule,
      UseCaseTelemetryModule,
      DeliveryModule,
      RelayModule,
      LedgerModule,
      ...(options.modules ?? []),
    ],
  }).compile();
  await module.init();
  const contexts = module.get(CurrentContext);
  const worker = module.get(DeliveryWorker);
  const relay = module.get(Relay);
  const schedules = module.get(ScheduleRunner);
  await module.get(Subscriptions).register(['ledger']);
  await worker.start(['ledger']);
  relay.start();
  schedules.start();
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  // Dropping the database ends what is still open.
  owner.on('error', () => undefined);
  return {
    settings,
    mediator: module.get(Mediator),
    worker,
    relay,
    owner,
    as(organizationId, work, { permissions = ['ledger.read', 'ledger.write'], idempotencyKey } = {}) {
      const actor: Actor = {
        kind: 'user',
        id: newId(),
        organizationId,
        permissions: new Set(permissions),
        name: 'Test',
      };
      const context = { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' };
      return contexts.open(
        idempotencyKey ? { ...context, idempotencyKey, actor: { ...actor, id: organizationId } } : context,
        work,
      );
    },
    async stop() {
      await Promise.all([relay.stop(), schedules.stop()]);
      await worker.stop(5_000);
      await module.close();
      await owner.end();
      await database.drop();
    },
  };
}
